namespace Nadir.Figures;

/// <summary>An edge between cells.</summary>
/// <param name="Start">Its left or lower end.</param>
/// <param name="End">Its right or upper end.</param>
/// <param name="IsContinuous">Whether the function is proven to have values without jumps on it.</param>
internal readonly record struct CellEdge(CurvePoint Start, CurvePoint End, bool IsContinuous)
{
    public CurvePoint At(double share) => share >= 1 ? End : CurvePoint.Between(Start, End, share);
}
