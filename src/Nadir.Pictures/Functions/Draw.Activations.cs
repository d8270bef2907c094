namespace Nadir.Pictures;

/// <content>Activations and schedules.</content>
public static partial class Draw
{
    private const double ActivationReach = 5;
    private const int ActivationPoints = 601;

    /// <summary>An activation with its slope and second derivative.</summary>
    /// <param name="activation">One that maps each element by itself.</param>
    /// <param name="from">Where x begins.</param>
    /// <param name="to">Where x ends.</param>
    /// <param name="second">Whether the second derivative is drawn too.</param>
    /// <exception cref="ArgumentException">The activation works on whole rows, or from is not below to.</exception>
    public static Figure Activation(Activation activation, double from = -ActivationReach, double to = ActivationReach, bool second = true)
    {
        var (x, value, slope, curvature) = Derivatives(activation, from, to);
        var figure = new Figure(EntryTitle.Of(activation)) { XAxis = new Axis { Title = "x" } };
        figure.AddLine(x, value, "value");
        figure.AddLine(x, slope, "slope");
        if (second)
            figure.AddLine(x, curvature, "second derivative").Dash = LineDash.Dashed;
        return figure;
    }

    /// <summary>Activations overlaid, their slopes beside them.</summary>
    /// <inheritdoc cref="Activation"/>
    public static Drawing Activations(IReadOnlyList<Activation> activations, double from = -ActivationReach, double to = ActivationReach)
    {
        if (Require.Present(activations).Count == 0)
            throw Error.Argument($"Draw.Activations needs at least one activation, got none.", nameof(activations));
        if (activations.Count == 1)
            return Activation(activations[0], from, to);
        var values = new Figure("Value") { XAxis = new Axis { Title = "x" }, Width = 520 };
        var slopes = new Figure("Slope") { XAxis = new Axis { Title = "x" }, Width = 520 };
        foreach (var activation in activations)
        {
            var (x, value, slope, _) = Derivatives(activation, from, to);
            values.AddLine(x, value, EntryTitle.Of(activation));
            slopes.AddLine(x, slope, EntryTitle.Of(activation));
        }

        Overlaps.Dash(values);
        foreach (var (value, slope) in values.Traces.Zip(slopes.Traces))
            ((LineTrace)slope).Dash = ((LineTrace)value).Dash;
        return new FigureGrid("Activations", 2, values, slopes);
    }

    private static (double[] X, double[] Value, double[] Slope, double[] Second) Derivatives(Activation activation, double from, double to)
    {
        if (!Require.Present(activation).IsElementwise)
            throw Error.Argument($"{activation.EntryName} works on whole rows, and is no curve over one number.", nameof(activation));
        if (!(Require.Finite(from) < Require.Finite(to)))
            throw Error.Argument($"A curve needs from below to, got {from} and {to}.", nameof(to));
        var x = Tensor.Linspace(from, to, ActivationPoints, ElementType.Float64).RequiresGradient();
        var value = activation.Apply(x);
        var slope = Gradients.Of(value.Sum(), [x], createGraph: true)[0];
        var second = slope.NeedsGradient ? Gradients.Of(slope.Sum(), [x])[0] : slope * 0;
        return (x.ToArray<double>(), value.ToArray<double>(), slope.ToArray<double>(), second.ToArray<double>());
    }
}
