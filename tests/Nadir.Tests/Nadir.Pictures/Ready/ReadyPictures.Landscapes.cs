using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;
using Nadir.Tests.Landscapes;

namespace Nadir.Tests.Pictures;

/// <content>Objectives, descents and penalties on them.</content>
internal static partial class ReadyPictures
{
    private const string Banana = "(1 - x)^2 + 5*(y - x^2)^2";
    private static readonly double[] ArticleLevels = [0.2, 0.5, 0.7, 1, 3, 8, 10, 15, 20];

    private static IEnumerable<(string Name, Func<Drawing> Make)> OfLandscapes() =>
    [
        ("loss-contour", () => Draw.Contour(Line(), (0, 2), (-2, 4), ArticleLevels, Line().Minimize())),
        ("loss-contour-filled", () => Draw.Contour(Line(), (0, 2), (-2, 4), filled: true)),
        ("loss-curve", () => WeightCurve()),
        ("loss-surface", () => Draw.Surface(Line(), (-2, 2), (-4, 4), 25)),
        ("descent", () => Draw.Descent(Paths())),
        ("descent-from-three-starts", () => Draw.Descent(CosinePaths(), (-2, 7), (-2, 7))),
        ("descent-on-curve", () => Draw.Descent(Descent.Run(Objective.Of(Formula.Parse("x^4 - 3*x^2 + x")), [new Sgd(0.02), new Adam(0.1)], [[2.0]], 60))),
        ("descent-surface", () => Draw.DescentSurface(CosinePaths(), (-2, 7), (-2, 7), 31)),
        ("descent-losses", () => Draw.DescentLosses(Paths())),
        ("fit", () => Draw.Fit((ModelObjective)CosinePaths()[0].Objective, [.. CosinePaths().Select(path => ($"from ({path.Start[0]}, {path.Start[1]})", (IReadOnlyList<double>)path.End))])),
        ("diamond", () => Draw.Penalty(Bowl(), new NormBall(1, 1))),
        ("ball", () => Draw.Penalty(Bowl(), new NormBall(2, 1))),
        ("elastic-net-ball", () => Draw.Penalty(Bowl(), new ElasticNetBall(0.5, 1))),
        ("coefficients", () => Draw.Coefficients(CoefficientPath.Of(PenaltyData.Four))),
        ("shrinkage", () => Draw.Shrinkage(Objective.Of(Formula.Parse("(x - 0.5)^2")), [0.5, 2], -2, 2)),
    ];

    private static ModelObjective Line() => Objective.Of(Formula.Parse("k*x + b"), DataColumns.Load("line"), Losses.MeanSquaredError());

    private static Figure WeightCurve()
    {
        var loss = Objective.Of(Formula.Parse("w*x + 1.485714"), DataColumns.Load("line"), Losses.MeanSquaredError());
        return Draw.Curve(loss, -1, 3, loss.Minimize());
    }

    private static Objective Bowl() => Objective.Of(Formula.Parse("(w1 - 2)^2 + 3*(w2 - 0.6)^2 + 0.8*(w1 - 2)*(w2 - 0.6)"));

    private static IReadOnlyList<DescentPath> Paths() => Descent.Run(
        Objective.Of(Formula.Parse(Banana)), [new Sgd(0.01), new Sgd(0.01, momentum: 0.9), new Adam(0.1)], [[-1, 1.5]], 100);

    private static IReadOnlyList<DescentPath> CosinePaths() => Descent.Run(
        Objective.Of(Formula.Parse("sin(b*cos(a*x))"), DataColumns.Load("cosine"), Losses.MeanSquaredError()).Ordered("a", "b"),
        [new Sgd(0.1)],
        [[5, 4], [5, 1], [2, 4.5]],
        100);
}
