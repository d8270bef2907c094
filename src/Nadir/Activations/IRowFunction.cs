namespace Nadir;

/// <summary>A function of whole rows, written with tensor operations; its gradient comes from those.</summary>
public interface IRowFunction
{
    /// <summary>The function's values, in the shape of <paramref name="x"/>.</summary>
    Tensor Apply(Tensor x);

    /// <summary>The values there are for real x, all between the ends; −∞ to ∞ where nothing is said.</summary>
    Interval Range => Interval.All;
}
