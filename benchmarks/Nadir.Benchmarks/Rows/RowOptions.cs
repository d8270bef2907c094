using System.Globalization;

namespace Nadir.Benchmarks;

/// <summary>How a row is timed.</summary>
/// <param name="Threads">Threads that calculations may use.</param>
/// <param name="Rounds">How many times are taken.</param>
/// <param name="Seconds">How long one round lasts at least.</param>
/// <param name="WarmUp">How many seconds of the work go before.</param>
internal sealed record RowOptions(int Threads, int Rounds, double Seconds, double WarmUp)
{
    /// <summary>Reads <c>--threads 2 --rounds 5 --seconds 0.5 --warm-up 2</c>; what is left out has these values.</summary>
    public static RowOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new RowOptions(2, 5, 0.5, 2);
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = double.Parse(arguments[i + 1], CultureInfo.InvariantCulture);
            options = arguments[i] switch
            {
                "--threads" => options with { Threads = (int)value },
                "--rounds" => options with { Rounds = (int)value },
                "--seconds" => options with { Seconds = value },
                "--warm-up" => options with { WarmUp = value },
                _ => throw new ArgumentException($"Unknown option {arguments[i]}: --threads, --rounds, --seconds, --warm-up."),
            };
        }

        return options;
    }
}
