using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <content>Judgements of classifiers.</content>
internal static partial class ReadyPictures
{
    private static readonly string[] Flowers = ["setosa", "versicolor", "virginica"];

    private static IEnumerable<(string Name, Func<Drawing> Make)> OfClasses() =>
    [
        ("confusion", () => Draw.ConfusionMatrix(new long[,] { { 16, 0, 0 }, { 0, 14, 3 }, { 0, 1, 11 } }, Flowers)),
        ("confusion-of-digits", () => Draw.ConfusionMatrix(Digits())),
        ("roc", () => Draw.Roc(("logistic", RocCurve.Of(Labels(), Scores(1.6))), ("guess with a hint", RocCurve.Of(Labels(), Scores(0.4))))),
        ("roc-of-one", () => Draw.Roc(Labels(), Scores(1))),
        ("precision-recall", () => Draw.PrecisionRecall(
            ("logistic", PrecisionRecallCurve.Of(Labels(), Scores(1.6))), ("guess with a hint", PrecisionRecallCurve.Of(Labels(), Scores(0.4))))),
    ];

    private static long[,] Digits()
    {
        var counts = new long[10, 10];
        for (var row = 0; row < 10; row++)
        {
            for (var column = 0; column < 10; column++)
                counts[row, column] = row == column ? 940 + (7 * row) : (row * column) % 7 == 3 ? 12 : (row + column) % 4;
        }

        return counts;
    }

    private static Tensor Labels() => Tensor.From([.. Enumerable.Range(0, 80).Select(i => (double)(i % 2))]);

    // Numbers that look like chance and are the same everywhere; the lead tells how far class 1 lies above class 0.
    private static Tensor Scores(double lead)
    {
        var random = new Philox(9, "scores");
        return Tensor.From([.. Enumerable.Range(0, 80).Select(i => (lead * (i % 2)) + Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6)]);
    }
}
