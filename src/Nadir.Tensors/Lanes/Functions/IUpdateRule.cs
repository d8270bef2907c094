namespace Nadir.Tensors;

/// <summary>One step of an optimizer for one number: its settings are fields, computed once a step.</summary>
/// <remarks>Mark it <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>, as for <see cref="IScalarFunction"/>.</remarks>
public interface IUpdateRule
{
    /// <summary>Moves a weight and what is remembered for it; slots beyond those the optimizer declares are ignored.</summary>
    void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
        where L : struct, ILane<L>;
}
