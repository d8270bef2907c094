namespace Nadir;

/// <summary>A loss of each element by itself, averaged over rows if asked to.</summary>
internal sealed class PointwiseLoss<F>(F function, Reduction reduction, bool perRow, bool checkDomain, string name)
    : Loss(name, function, reduction)
    where F : struct, IPairFunction
{
    public bool PerRow => perRow;

    public bool CheckDomain => checkDomain;

    protected override Tensor Terms(Tensor target, Tensor prediction, out Tensor? weights)
    {
        if (target.Shape != prediction.Shape)
        {
            throw Error.Shape(
                $"{EntryName} needs target and prediction of one shape, got {target.Shape} and {prediction.Shape}. Reshape one; they are not broadcast.");
        }

        weights = null;
        var terms = target.To(prediction.ElementType).Pair(prediction, function);
        return perRow && terms.Rank > 1 ? terms.Mean(-1) : terms;
    }
}
