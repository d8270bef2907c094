namespace Nadir.Pictures;

/// <summary>The penalty on one weight, and its slope.</summary>
internal static class RegularizerPicture
{
    private const double Reach = 2;
    private const int Points = 201;

    /// <summary>The picture; null for a penalty that a single weight does not have.</summary>
    public static Figure? Of(Regularizer regularizer)
    {
        var weights = Enumerable.Range(0, Points).Select(i => Reach * ((2.0 * i / (Points - 1)) - 1)).ToList();
        var (values, slopes) = (new List<double>(), new List<double>());
        foreach (var weight in weights)
        {
            var single = Tensor.From([weight], new Shape(1, 1)).RequiresGradient();
            var penalty = regularizer.Penalty(single);
            values.Add(penalty.ToDouble());
            slopes.Add(Gradients.Of(penalty, [single])[0].ToDouble());
        }

        if (values.All(value => value == 0))
            return null;
        var figure = new Figure(regularizer.EntryName) { XAxis = new Axis { Title = "weight" } };
        figure.AddLine(weights, values, "penalty");
        figure.AddLine(weights, slopes, "slope");
        return figure;
    }
}
