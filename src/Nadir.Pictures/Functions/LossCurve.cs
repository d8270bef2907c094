namespace Nadir.Pictures;

/// <summary>A loss and its slope at points along a number.</summary>
/// <param name="At">The points.</param>
/// <param name="Values">The loss of one sample at each.</param>
/// <param name="Slopes">Its slope at each; null where it has none.</param>
internal sealed record LossCurve(double[] At, double[] Values, double[]? Slopes)
{
    // The ends and the kinks at whole numbers are among them.
    private const int Points = 301;

    /// <summary>Null where the loss makes one term of a batch, and so has no value at a point.</summary>
    public static LossCurve? Of(Loss loss, LossView view, double low, double high)
    {
        var (from, to) = (Math.Max(low, view.Low), Math.Min(high, view.High));
        var at = Tensor.Linspace(from, to, Points, ElementType.Float64).RequiresGradient();
        var terms = Unreduced(loss).Compute(view.Target(Points), view.Prediction(at));
        if (terms.Count != Points)
            return null;
        var slopes = loss.HasGradient ? Gradients.Of(terms.Sum(), [at])[0].ToArray<double>() : null;
        return new LossCurve(at.ToArray<double>(), terms.ToArray<double>(), slopes);
    }

    /// <summary>The loss with a term for each sample, so that many predictions are one batch.</summary>
    public static Loss Unreduced(Loss loss)
    {
        var catalogue = EntryTitle.CatalogueOf(loss);
        var spec = catalogue.SpecOf(loss);
        if (!catalogue.EntryOf(loss).Parameters.Any(parameter => parameter.Name == "reduction"))
            return loss;
        var arguments = (System.Text.Json.Nodes.JsonObject)spec.Arguments.DeepClone();
        arguments["reduction"] = "none";
        return (Loss)catalogue.Create("loss", spec with { Arguments = arguments });
    }
}
