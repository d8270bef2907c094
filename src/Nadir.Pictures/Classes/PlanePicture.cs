namespace Nadir.Pictures;

/// <summary>Samples of two features as points of the plane, by class, with the mistakes marked.</summary>
internal static class PlanePicture
{
    /// <summary>Null where there are not two features, or too many classes for colours.</summary>
    public static Figure? Of(ClassJudgement classes)
    {
        if (classes.Samples.InputShape.Count != 2 || classes.Classes > ClassColors.Count)
            return null;
        var points = classes.Samples.Inputs.ToArray<double>();
        var names = FeatureTable.Titles(classes.Samples).ToList();
        var figure = new Figure("Samples by true class")
        {
            XAxis = new Axis { Title = names[0] },
            YAxis = new Axis { Title = names[1] },
            Width = 560,
            Height = 420,
        };
        if (classes.Mistakes.ToList() is { Count: > 0 } wrong)
        {
            var marks = Add(figure, points, wrong, "taken for another class");
            (marks.MarkerSize, marks.Color) = (15, Color.Parse("#e0245e"));
        }

        for (var label = 0; label < classes.Classes; label++)
        {
            var members = Enumerable.Range(0, classes.Actual.Count).Where(sample => classes.Actual[sample] == label);
            Add(figure, points, members, classes.NameOf(label)).Color = ClassColors.Of(label);
        }

        return figure;
    }

    private static ScatterTrace Add(Figure figure, double[] points, IEnumerable<int> samples, string name) =>
        figure.AddScatter(samples.Select(sample => points[2 * sample]), samples.Select(sample => points[(2 * sample) + 1]), name);
}
