namespace Nadir;

public static partial class Schedules
{
    /// <summary>Divides the rate by a number that grows in proportion to the steps.</summary>
    /// <param name="decaySteps">How many steps decayRate is added over; above 0.</param>
    /// <param name="decayRate">How much the divisor grows in decaySteps; 0 or above.</param>
    /// <param name="staircase">Only after whole multiples of decaySteps.</param>
    /// <remarks>
    /// Formula: learningRate ÷ (1 + decayRate·step ÷ decaySteps), the quotient rounded down with staircase.
    /// Range: (0, learningRate].
    /// Twin: keras.optimizers.schedules.InverseTimeDecay; the argument decay of Keras 2's optimizers (decaySteps 1).
    /// Source: the twin's documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">decaySteps is not above 0, or decayRate is negative.</exception>
    [Alias("inverseTime")]
    public static Schedule InverseTimeDecay(int decaySteps = 1, double decayRate = 0.01, bool staircase = false) =>
        Schedule.Of(new InverseTimeDecayRule(Require.Positive(decaySteps), Require.NotNegative(decayRate), staircase));

    private sealed record InverseTimeDecayRule(int DecaySteps, double DecayRate, bool Staircase) : ISchedule
    {
        public double Rate(double learningRate, long step)
        {
            var quotient = (double)step / DecaySteps;
            return learningRate / (1 + (DecayRate * (Staircase ? Math.Floor(quotient) : quotient)));
        }
    }
}
