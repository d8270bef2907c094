namespace Nadir.Pictures;

/// <content>Schedules and penalties.</content>
public static partial class Draw
{
    private const double WeightReach = 2;
    private const int WeightPoints = 401;

    /// <summary>Schedules overlaid: the rate by step, for a learning rate of 1.</summary>
    /// <param name="schedules">At least one.</param>
    /// <param name="steps">How many steps are drawn; until nothing more changes when null.</param>
    /// <exception cref="ArgumentException">There is no schedule.</exception>
    public static Figure Schedules(IReadOnlyList<Schedule> schedules, int? steps = null)
    {
        if (Require.Present(schedules).Count == 0)
            throw Error.Argument($"Draw.Schedules needs at least one schedule, got none.", nameof(schedules));
        var length = steps is { } asked ? Require.Positive(asked, nameof(steps)) : schedules.Max(ScheduleLength.Of);
        var places = Enumerable.Range(0, 401).Select(i => (long)i * length / 400).Distinct().ToList();
        var figure = new Figure(schedules.Count == 1 ? EntryTitle.Of(schedules[0]) : "Schedules")
        {
            XAxis = new Axis { Title = "step" },
            YAxis = new Axis { Title = "rate, of a learning rate of 1" },
        };
        foreach (var schedule in schedules)
            figure.AddLine(places, places.Select(step => schedule.Rate(1, step)), schedules.Count == 1 ? "" : EntryTitle.Of(schedule));
        return figure;
    }

    /// <summary>Penalties on one weight, overlaid; one alone comes with its slope.</summary>
    /// <param name="regularizers">At least one.</param>
    /// <exception cref="ArgumentException">There is none, or one is no penalty on a single weight.</exception>
    public static Figure Penalties(IReadOnlyList<Regularizer> regularizers)
    {
        if (Require.Present(regularizers).Count == 0)
            throw Error.Argument($"Draw.Penalties needs at least one regularizer, got none.", nameof(regularizers));
        var figure = new Figure(regularizers.Count == 1 ? EntryTitle.Of(regularizers[0]) : "Penalties") { XAxis = new Axis { Title = "weight" } };
        foreach (var regularizer in regularizers)
        {
            var (weights, values, slopes) = Penalty(regularizer)
                ?? throw Error.Argument($"{EntryTitle.Of(regularizer)} is 0 on a single weight, whatever its value: there is no curve to draw. Give it a factor above 0, or take l1, l2 or elasticNet.", nameof(regularizers));
            figure.AddLine(weights, values, regularizers.Count == 1 ? "penalty" : EntryTitle.Of(regularizer));
            if (regularizers.Count == 1)
                figure.AddLine(weights, slopes, "slope");
        }

        return figure;
    }

    /// <summary>Null for a penalty that a single weight does not have.</summary>
    internal static (double[] Weights, double[] Values, double[] Slopes)? Penalty(Regularizer regularizer)
    {
        var weights = Enumerable.Range(0, WeightPoints).Select(i => WeightReach * ((2.0 * i / (WeightPoints - 1)) - 1)).ToArray();
        var (values, slopes) = (new double[WeightPoints], new double[WeightPoints]);
        for (var i = 0; i < WeightPoints; i++)
        {
            var single = Tensor.From([weights[i]], new Shape(1, 1)).RequiresGradient();
            var penalty = Require.Present(regularizer).Penalty(single);
            (values[i], slopes[i]) = (penalty.ToDouble(), Gradients.Of(penalty, [single])[0].ToDouble());
        }

        return values.All(value => value == 0) ? null : (weights, values, slopes);
    }
}
