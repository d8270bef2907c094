using System.Text.Json;
using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Tests.Architecture;

namespace Nadir.Tests.Figures;

/// <summary>Forty hard curves in a file beside the repository; skipped where it is missing.</summary>
public sealed class CurveBedTests
{
    private const double Near = 1.0 / 400;
    private const double Clear = 1.0 / 200;
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    [Fact]
    public void ImplicitCurves_TestBed_ShowsEveryPieceAndNothingElse()
    {
        var faults = Curves().SelectMany(curve => Faults(curve, Draw(curve)).Select(fault => $"{curve.Id}: {fault}"));

        Assert.Empty(faults);
    }

    [Fact]
    public void ImplicitCurves_TestBed_AreTheSameOnEveryRunAndThreadCount()
    {
        foreach (var curve in Curves())
        {
            var first = Draw(curve);
            using var limit = Nadir.Tensors.Parallelism.Limit(1);
            var second = Draw(curve);

            Assert.Equal(first.Pieces.SelectMany(piece => piece.X), second.Pieces.SelectMany(piece => piece.X));
            Assert.Equal(first.Pieces.SelectMany(piece => piece.Y), second.Pieces.SelectMany(piece => piece.Y));
            Assert.Equal(first.Certificate.UndecidedCells, second.Certificate.UndecidedCells);
        }
    }

    private static List<BedCurve> Curves()
    {
        var path = Repository.Path("..", "shared", "curves.json");
        Assert.SkipUnless(File.Exists(path), $"there is no file of curves beside the repository ({path})");
        var curves = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("curves").Deserialize<List<BedCurve>>(Options)!;
        Assert.Equal(40, curves.Count);
        return curves;
    }

    private static ImplicitCurve Draw(BedCurve curve) =>
        ImplicitCurve.Of(Formula.Parse(curve.Formula), (curve.X[0], curve.X[1]), (curve.Y[0], curve.Y[1]));

    private static IEnumerable<string> Faults(BedCurve curve, ImplicitCurve drawn)
    {
        var geometry = new CurveGeometry(drawn.Window);
        var groups = geometry.Groups(drawn.Pieces);
        var found = curve.Components.ToLookup(piece => groups.MinBy(group => geometry.Distance(piece.Sample[0], piece.Sample[1], group)));
        foreach (var piece in curve.Components)
            if (geometry.Distance(piece.Sample[0], piece.Sample[1], drawn.Pieces) is var off and > Near)
                yield return FormattableString.Invariant($"no line at ({piece.Sample[0]}, {piece.Sample[1]}), nearest {off}");
        foreach (var group in groups.Where(group => !found[group].Any() && !IsTiny(group, drawn.Window)))
            yield return FormattableString.Invariant($"a piece too many at ({group[0].X[0]}, {group[0].Y[0]})");
        foreach (var pieces in found)
            foreach (var fault in Compare([.. pieces], pieces.Key!, drawn.Window))
                yield return fault;

        if (curve.IsolatedPoints.Length != drawn.IsolatedPoints.Count)
            yield return $"{drawn.IsolatedPoints.Count} points by themselves, not {curve.IsolatedPoints.Length}";
        foreach (var point in curve.IsolatedPoints)
            if (!drawn.IsolatedPoints.Any(other => geometry.Distance(other, (point[0], point[1])) < Near))
                yield return FormattableString.Invariant($"no point at ({point[0]}, {point[1]})");
        foreach (var point in curve.MustNot.Concat(curve.Poles.SelectMany(pole => pole.Points)))
            if (geometry.Distance(point[0], point[1], drawn.Pieces) < Clear)
                yield return FormattableString.Invariant($"a line at ({point[0]}, {point[1]})");
    }

    private static IEnumerable<string> Compare(BedPiece[] pieces, List<Polyline> group, PlaneBox window)
    {
        var length = group.Sum(line => line.Length);
        var wanted = pieces.Sum(piece => piece.Length ?? double.NaN);
        if (Math.Abs(length - wanted) > 0.005 * wanted)
            yield return FormattableString.Invariant($"length {length}, not {wanted}");
        // Two pieces that touch in a point without a value may be drawn as one.
        if (pieces.Length > 1)
            yield break;
        var (wide, high) = (group.Max(line => line.X.Max()) - group.Min(line => line.X.Min()), group.Max(line => line.Y.Max()) - group.Min(line => line.Y.Min()));
        if (Math.Abs(wide - pieces[0].Extent[0]) > Near * window.Width || Math.Abs(high - pieces[0].Extent[1]) > Near * window.Height)
            yield return FormattableString.Invariant($"extent {wide} × {high}, not {pieces[0].Extent[0]} × {pieces[0].Extent[1]}");
        if (group.TrueForAll(line => line.IsClosed) != pieces[0].Closed)
            yield return pieces[0].Closed ? "an open line" : "a closed line";
    }

    private static bool IsTiny(List<Polyline> group, PlaneBox window) =>
        group.Max(line => line.X.Max()) - group.Min(line => line.X.Min()) < Clear * window.Width
        && group.Max(line => line.Y.Max()) - group.Min(line => line.Y.Min()) < Clear * window.Height;

    private sealed record BedCurve(
        string Id, string Formula, double[] X, double[] Y, BedPiece[] Components, double[][] IsolatedPoints, BedPole[] Poles, double[][] MustNot);

    private sealed record BedPiece(double[] Sample, bool Closed, double[] Extent, double? Length);

    private sealed record BedPole(double[][] Points);
}
