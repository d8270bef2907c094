namespace Nadir.Pictures;

/// <summary>Ready pictures: one call, one drawing.</summary>
/// <remarks>Twin: scikit-learn's display classes, and the plotting scripts of articles.</remarks>
public static partial class Draw
{
    private const double ResidualReach = 3, MarginReach = 3, FieldReach = 3;
    private const int FieldPoints = 101;

    /// <summary>Losses over one number, each with its slope: one loss in one plot, several in two.</summary>
    /// <param name="losses">Losses of a target and a prediction; at least one.</param>
    /// <param name="over">The number; the first that all can be seen along when Automatic.</param>
    /// <param name="slopes">Whether slopes are drawn too.</param>
    /// <param name="from">Where the number begins; −3, or 0 for probabilities, when null.</param>
    /// <param name="to">Where the number ends; 3, or 1 for probabilities, when null.</param>
    /// <exception cref="ArgumentException">A loss takes other inputs, or cannot be seen along the number.</exception>
    public static Drawing Losses(
        IReadOnlyList<Loss> losses, LossAxis over = LossAxis.Automatic, bool slopes = true, double? from = null, double? to = null)
    {
        if (Require.Present(losses).Count == 0)
            throw Error.Argument($"Draw.Losses needs at least one loss, got none.", nameof(losses));
        var axis = Require.Defined(over) == LossAxis.Automatic ? CommonAxis(losses) : over;
        var reach = axis == LossAxis.Residual ? ResidualReach : MarginReach;
        var (low, high) = (from ?? (axis == LossAxis.Probability ? 0 : -reach), to ?? (axis == LossAxis.Probability ? 1 : reach));
        if (!(Require.Finite(low, nameof(from)) < Require.Finite(high, nameof(to))))
            throw Error.Argument($"Draw.Losses needs from below to, got {low} and {high}.", nameof(to));
        var curves = losses.Select(loss => (Loss: loss, Curve: CurveOf(loss, axis, low, high))).ToList();
        if (losses.Count == 1)
            return OneLoss(losses[0], curves[0].Curve, axis, slopes);
        var values = new Figure("Loss") { XAxis = TitleOf(losses[0], axis), YAxis = new Axis { Title = slopes ? "" : "loss" } };
        foreach (var (loss, curve) in curves)
            values.AddLine(curve.At, curve.Values, EntryTitle.Of(loss));
        SharedHeight.Limit(values.YAxis, curves.Select(curve => curve.Curve.Values));
        Overlaps.Dash(values);
        if (!slopes)
        {
            values.Title = $"Losses over the {Name(axis)}";
            return values;
        }

        var rates = new Figure("Slope") { XAxis = TitleOf(losses[0], axis) };
        foreach (var (loss, curve) in curves)
            rates.AddLine(curve.At, curve.Slopes ?? [.. curve.At.Select(_ => double.NaN)], EntryTitle.Of(loss));
        SharedHeight.Limit(rates.YAxis, curves.Select(curve => curve.Curve.Slopes ?? []));
        foreach (var (value, rate) in values.Traces.Zip(rates.Traces))
            ((LineTrace)rate).Dash = ((LineTrace)value).Dash;
        (values.Width, rates.Width) = (520, 520);
        return new FigureGrid($"Losses over the {Name(axis)}", 2, values, rates);
    }

    /// <inheritdoc cref="Losses(IReadOnlyList{Loss}, LossAxis, bool, double?, double?)"/>
    public static Drawing Losses(params IReadOnlyList<Loss> losses) => Losses(losses, LossAxis.Automatic);

    /// <summary>A loss over target and prediction as a heat map.</summary>
    /// <param name="loss">A loss of numbers, labels or probabilities, element by element.</param>
    /// <exception cref="ArgumentException">The loss takes rows or other inputs.</exception>
    public static Figure LossField(Loss loss)
    {
        var views = LossView.Of(Require.Present(loss)).ToList();
        if (views.Count == 0 || loss.Targets.IsClasses || loss.Targets.IsDistribution)
            throw Error.Argument($"LossField needs a loss of one target and one prediction, {loss.EntryName} takes rows or other inputs. Draw it over one number instead.", nameof(loss));
        var (target, prediction) = (FieldAxis(loss.Targets), FieldAxis(loss.Predictions));
        var (rows, columns) = (target.Length, prediction.Length);
        var targets = Tensor.From([.. target.SelectMany(value => Enumerable.Repeat(value, columns))], new Shape(rows * columns, 1));
        var predictions = Tensor.From([.. target.SelectMany(_ => prediction)], new Shape(rows * columns, 1));
        var terms = LossCurve.Unreduced(loss).Compute(targets, predictions).ToArray<double>();
        var values = new double[rows, columns];
        Buffer.BlockCopy(terms, 0, values, 0, terms.Length * sizeof(double));
        var figure = new Figure(EntryTitle.Of(loss)) { XAxis = new Axis { Title = "prediction" }, YAxis = new Axis { Title = "target" } };
        figure.AddField(prediction, target, values).ValueTitle = "loss";
        return figure;
    }

    /// <summary>Whether a loss is a curve over one number.</summary>
    internal static bool CanShow(Loss loss) =>
        LossView.Of(loss).FirstOrDefault() is { } view && LossCurve.Of(loss, view, Math.Max(view.Low, -1), Math.Min(view.High, 1)) is not null;

    internal static LossCurve CurveOf(Loss loss, LossAxis axis, double low, double high)
    {
        var views = LossView.Of(Require.Present(loss)).ToList();
        if (views.Count == 0)
            throw Error.Argument($"{loss.EntryName} takes {string.Join(", ", loss.Inputs.Select(input => input.Name))}; what is drawn is a loss of a target and one prediction.");
        var view = views.Find(view => view.Axis == axis)
            ?? throw Error.Argument($"{loss.EntryName} takes {loss.Targets.Text} as target, and cannot be drawn over the {Name(axis)}; draw it over the {Name(views[0].Axis)}.");
        if (!(Math.Max(low, view.Low) < Math.Min(high, view.High)))
            throw Error.Argument($"{loss.EntryName} can be drawn over the {Name(axis)} from {view.Low} to {view.High}, asked was {low} to {high}.");
        return LossCurve.Of(loss, view, low, high)
            ?? throw Error.Argument($"{loss.EntryName} makes one number of a whole batch, and has none for one sample.");
    }

    private static LossAxis CommonAxis(IReadOnlyList<Loss> losses)
    {
        var views = losses.Select(loss => LossView.Of(Require.Present(loss)).Select(view => view.Axis).ToList()).ToList();
        if (views.FindIndex(axes => axes.Count == 0) is >= 0 and var odd)
            _ = CurveOf(losses[odd], LossAxis.Automatic, 0, 1);
        foreach (var axis in views.SelectMany(axes => axes))
        {
            if (views.TrueForAll(axes => axes.Contains(axis)))
                return axis;
        }

        throw Error.Argument($"{string.Join(", ", losses.Select(loss => loss.EntryName))} cannot be drawn over one number: {string.Join("; ", losses.Zip(views).Select(pair => $"{pair.First.EntryName} over the {string.Join(" or ", pair.Second.Select(Name))}"))}. Draw them apart.");
    }

    private static Figure OneLoss(Loss loss, LossCurve curve, LossAxis axis, bool slopes)
    {
        var view = LossView.Of(loss).First(view => view.Axis == axis);
        var figure = new Figure(EntryTitle.Of(loss)) { Subtitle = view.Says, XAxis = TitleOf(loss, axis) };
        figure.AddLine(curve.At, curve.Values, slopes ? "value" : "");
        if (slopes && curve.Slopes is not null)
            figure.AddLine(curve.At, curve.Slopes, "slope");
        return figure;
    }

    private static Axis TitleOf(Loss loss, LossAxis axis) => new() { Title = LossView.Of(loss).First(view => view.Axis == axis).Title };

    private static string Name(LossAxis axis) => axis.ToString().ToLowerInvariant();

    private static double[] FieldAxis(LossDomain domain)
    {
        var (low, high) = (domain.Low, domain.High) switch
        {
            (0, 1) => (0.01, 0.99),
            (-1, 1) => (-1, 1),
            ( >= 0, _) => (0.05, 2 * FieldReach),
            _ => (-FieldReach, FieldReach),
        };
        return domain.IsLabels ? [low, high] : [.. Enumerable.Range(0, FieldPoints).Select(i => low + ((high - low) * i / (FieldPoints - 1)))];
    }
}
