namespace Nadir.Figures;

/// <summary>One way of writing all the ticks of an axis: as many decimals for each, one power of ten for all.</summary>
internal sealed class TickFormat
{
    private const int MostExponentWithoutPower = 6;
    private const int LeastExponentWithoutPower = -4;
    private const int MostDigitsWithPower = 6;
    private readonly int exponent;
    private readonly int power;
    private readonly NumberStyle style;

    /// <param name="multiples">The ticks, in units of a power of ten.</param>
    /// <param name="exponent">Exponent of that power.</param>
    public TickFormat(List<long> multiples, int exponent, NumberStyle style)
    {
        (this.exponent, this.style) = (exponent, style);
        var largest = multiples.Count == 0 ? 0 : multiples.Max(Math.Abs);
        var digits = NumberText.Digits(largest);
        var leading = exponent + digits - 1;
        var shared = leading is > MostExponentWithoutPower or < LeastExponentWithoutPower;
        if (shared && (digits <= MostDigitsWithPower || leading > 15 || leading < LeastExponentWithoutPower))
            power = leading;
    }

    public string Text(long multiple)
    {
        if (power == 0)
            return NumberText.Decimal(multiple, exponent);
        return multiple == 0 ? "0" : NumberText.Scientific(multiple, exponent, style, power);
    }
}
