namespace Nadir.Landscapes;

/// <summary>The way an optimizer took on an objective, place by place; the first is the start.</summary>
public sealed class DescentPath
{
    private readonly double[] places;
    private readonly double[] losses;
    private readonly double[] gradientNorms;

    internal DescentPath(Objective objective, string optimizer, DescentRecord record, DescentEnd reason, string problem)
    {
        (Objective, Optimizer, Reason) = (objective, optimizer, reason);
        (places, losses, gradientNorms) = ([.. record.Places], [.. record.Losses], [.. record.GradientNorms]);
        (Behaviour, Verdict) = DescentVerdict.Of(this, problem);
    }

    /// <summary>What was descended.</summary>
    public Objective Objective { get; }

    /// <summary>The optimizer as the catalogue writes it, defaults left out: <c>sgd:0.1</c>.</summary>
    public string Optimizer { get; }

    /// <summary>How many steps were taken.</summary>
    public int Steps => losses.Length - 1;

    /// <summary>The loss at each place; steps and one more. The last may not be finite.</summary>
    public IReadOnlyList<double> Losses => losses;

    /// <summary>The Euclidean length of the gradient at each place.</summary>
    public IReadOnlyList<double> GradientNorms => gradientNorms;

    /// <summary>Where it started.</summary>
    public double[] Start => this[0];

    /// <summary>Where it ended.</summary>
    public double[] End => this[Steps];

    /// <summary>The place with the smallest loss.</summary>
    public double[] Best => this[BestStep];

    /// <summary>After how many steps the loss was smallest, of those that were finite.</summary>
    public int BestStep
    {
        get
        {
            var best = 0;
            for (var step = 1; step < losses.Length; step++)
                best = double.IsFinite(losses[step]) && losses[step] < losses[best] ? step : best;
            return best;
        }
    }

    /// <summary>The loss where it ended.</summary>
    public double EndLoss => losses[^1];

    /// <summary>Why it ended.</summary>
    public DescentEnd Reason { get; }

    /// <summary>What it does.</summary>
    public DescentBehaviour Behaviour { get; }

    /// <summary>What it does, a sentence with figures: <c>diverges: the loss grows from 8.5 to …</c>.</summary>
    public string Verdict { get; }

    /// <summary>The parameters after so many steps.</summary>
    /// <param name="step">From 0, the start.</param>
    /// <exception cref="ArgumentOutOfRangeException">So many steps were not taken.</exception>
    public double[] this[int step] => (uint)step < (uint)losses.Length
        ? places.AsSpan(step * Objective.Names.Count, Objective.Names.Count).ToArray()
        : throw Error.OutOfRange($"The path has {Steps} steps, got {step}. The start is 0.", nameof(step));

    /// <summary>One parameter along the way: its value at each place.</summary>
    /// <param name="name">One of the objective's names.</param>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public double[] Parameter(string name)
    {
        var (count, parameter) = (Objective.Names.Count, Objective.PlaceOf(name));
        var values = new double[losses.Length];
        for (var step = 0; step < values.Length; step++)
            values[step] = places[(step * count) + parameter];
        return values;
    }
}
