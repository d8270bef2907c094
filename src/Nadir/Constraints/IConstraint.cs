namespace Nadir;

/// <summary>The rule of a constraint; its properties are the factory's arguments.</summary>
public interface IConstraint
{
    /// <summary>Weights that keep the constraint.</summary>
    Tensor Apply(Tensor weights);
}
