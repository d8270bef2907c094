namespace Nadir;

/// <summary>What a scaler does behind the division: · gain + offset, then perhaps kept within limits.</summary>
internal readonly record struct ScalerRange(double Gain, double Offset, double Low, double High)
{
    public static ScalerRange Unchanged { get; } = new(1, 0, double.NegativeInfinity, double.PositiveInfinity);
}
