using Nadir.Expressions;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Curves whose lengths, areas and points are known in closed form.</summary>
public sealed class ImplicitCurveTests
{
    [Fact]
    public void Ellipse_ThatIsTilted_HasAreaPerimeterAndBox()
    {
        var curve = Draw("x^2 + y^2 + x*y = 1", 2);

        var piece = Assert.Single(curve.Pieces);
        Assert.True(piece.IsClosed);
        Assert.Equal(1, Math.Abs(piece.Area) / (2 * Math.PI / Math.Sqrt(3)), 1e-3);
        Assert.Equal(1, piece.Length / 7.13435, 1e-3);
        foreach (var side in (double[])[piece.X.Max(), -piece.X.Min(), piece.Y.Max(), -piece.Y.Min()])
            Assert.Equal(2 / Math.Sqrt(3), side, 1e-4);
        Assert.True(curve.Certificate.IsCertified);
        Assert.Equal("certified", curve.Certificate.ToString());
    }

    [Fact]
    public void Line_AcrossTheWindow_EndsExactlyOnItsEdge()
    {
        var piece = Assert.Single(ImplicitCurve.Of(Formula.Parse("2x - 3y = 1"), (-2, 3), (-1.5, 2)).Pieces);

        Assert.False(piece.IsClosed);
        Assert.Contains(-1.5, piece.Y);
        Assert.Contains(3, piece.X);
        Assert.Equal(2, piece.Count);
    }

    [Theory]
    [InlineData("(x^2 + y^2 - 1)^2 = 0", 2 * Math.PI)]
    [InlineData("(x^2 + y^2)^2 - 2*(x^2 + y^2) + 1 = 0", 2 * Math.PI)]
    [InlineData("cos(2.5*sqrt(x^2 + y^2)) = 1", 2 * Math.PI * 2.5132741228718345)]
    [InlineData("abs(x - y) = 0", 8.48528137423857)]
    [InlineData("x^2 - 2*x*y + y^2 = 0", 8.48528137423857)]
    [InlineData("sqrt(abs(x^2 + y^2 - 4)) = 0", 4 * Math.PI)]
    public void Curve_WithoutChangeOfSign_IsDrawn(string formula, double length)
    {
        var curve = Draw(formula, 3);

        Assert.Equal(1, curve.Length / length, 2e-3);
        Assert.DoesNotContain(curve.IsolatedPoints, point => Math.Abs(point.X) > 0.01);
    }

    [Theory]
    [InlineData("x^2 + y^2 = 0", 1)]
    [InlineData("(x - 0.3)^2 + (y + 0.7)^4 = 0", 1)]
    [InlineData("sin(x)^2 + sin(y)^2 = 0", 1)]
    [InlineData("(x^2 - 1)^2 + (y^2 - 1)^2 = 0", 4)]
    [InlineData("x^2 + y^2 + 1e-6 = 0", 0)]
    [InlineData("x^2 + y^2 + 1e-11 = 0", 0)]
    [InlineData("exp(x*y) = 0", 0)]
    public void Points_ThatNoLineReaches_AreFound(string formula, int count)
    {
        var curve = Draw(formula, 2);

        Assert.Equal(count, curve.IsolatedPoints.Count);
        Assert.Empty(curve.Pieces);
    }

    [Fact]
    public void Folium_AtItsCrossing_IsLedThrough()
    {
        var curve = Draw("x^3 + y^3 = 3*x*y", 2);

        Assert.Equal(1, curve.Length / 9.59235, 1e-3);
        Assert.Equal("undecided in 1 cell", curve.Certificate.ToString());
        var cell = Assert.Single(curve.Certificate.UndecidedCells);
        Assert.True(cell is { XLow: < 0, XHigh: > 0, YLow: < 0, YHigh: > 0, Width: < 1e-4 });
    }

    [Theory]
    [InlineData("y = tan(x)", 3)]
    [InlineData("y = 1/(x^2 - 1)", 3)]
    [InlineData("1/(x - y) = 0.5", 1)]
    [InlineData("y*cos(x) = sin(x)", 3)]
    public void Poles_AreNoLines(string formula, int pieces)
    {
        var curve = Draw(formula, 4.7);

        var parsed = Formula.Parse(formula).Residual.Compile("x", "y");
        foreach (var piece in curve.Pieces)
            foreach (var (a, b) in CurveGeometry.Segments(piece))
                Assert.True(Math.Abs(parsed.Value((a.X + b.X) / 2, (a.Y + b.Y) / 2)) < 0.05, $"{formula} at {a}");
        Assert.True(curve.Certificate.IsCertified, curve.Certificate.ToString());
        Assert.Equal(pieces, curve.Pieces.Count);
    }

    [Fact]
    public void Poles_ThatCancel_AreNoCurve() => Assert.Empty(Draw("x/x = 0", 1).Pieces);

    [Theory]
    [InlineData("floor(x) = y + 0.5", 3, 3)]
    [InlineData("sqrt(x) + sqrt(y) = 1", 1.6232252401402305, 1)]
    [InlineData("log(x*y) = 0", 4.528361573223652, 2)]
    [InlineData("y = x*log(x)", 3.0277858608279336, 1)]
    public void Domain_EndsAndJumps_EndTheLine(string formula, double length, int pieces)
    {
        var curve = Draw(formula, 2);

        Assert.Equal(pieces, curve.Pieces.Count);
        Assert.Equal(1, curve.Length / length, 5e-3);
    }

    [Theory]
    [InlineData("max(0, x) = 0", "holds all over")]
    [InlineData("x - x = 0", "holds all over")]
    [InlineData("sin(20000*x*y) = 0", "choose smaller ranges")]
    public void Notes_SayWhatALineCannot(string formula, string note) =>
        Assert.Contains(note, Assert.Single(Draw(formula, 1).Notes), StringComparison.Ordinal);

    [Theory]
    [InlineData("x^2 + y^2 + x*y = 1")]
    [InlineData("exp(sin(x) + cos(y)) = sin(exp(x + y))")]
    [InlineData("sin(x^2 + y^2) = cos(x*y)/2")]
    [InlineData("y = sin(10*x)/(1 + x^2)")]
    [InlineData("x^4 + y^4 = 2*x*y + 0.3")]
    [InlineData("tanh(x*y) + erf(x - y) = 0.2")]
    public void CertifiedCurve_MissesNoChangeOfSign(string formula)
    {
        const int Lines = 400;
        var curve = Draw(formula, 2);
        var function = Formula.Parse(formula).Compile("x", "y");
        var geometry = new CurveGeometry(curve.Window);

        Assert.True(curve.Certificate.IsCertified, curve.Certificate.ToString());
        double At(int i) => -2 + 4.0 * i / Lines;
        for (var row = 0; row <= Lines; row += 10)
            for (var column = 0; column < Lines; column++)
            {
                if (function.Value(At(column), At(row)) < 0 != function.Value(At(column + 1), At(row)) < 0)
                    Assert.True(geometry.Distance(At(column), At(row), curve.Pieces) < 1.5 / Lines);
                if (function.Value(At(row), At(column)) < 0 != function.Value(At(row), At(column + 1)) < 0)
                    Assert.True(geometry.Distance(At(row), At(column), curve.Pieces) < 1.5 / Lines);
            }
    }

    [Fact]
    public void Quality_Fine_LeavesSmallerUndecidedCells()
    {
        var formula = Formula.Parse("abs(x^2 + y^2 - 1) + abs(x - y) = abs(x - y)*(1 + x - x)");

        PlaneBox Cell(CurveQuality quality) =>
            ImplicitCurve.Of(formula, (-2, 2), (-2, 2), quality).Certificate.UndecidedCells[0];

        Assert.True(Cell(CurveQuality.Fine).Width < Cell(CurveQuality.Normal).Width);
        Assert.True(Cell(CurveQuality.Normal).Width < Cell(CurveQuality.Draft).Width);
    }

    [Fact]
    public void Variables_MayHaveAnyNames()
    {
        var curve = ImplicitCurve.Of(Formula.Parse("(k - 1)^2 + b^2 = r").With("r", 0.25), (0, 2), (-1, 1), xName: "k", yName: "b");

        Assert.Equal(1, curve.Length / Math.PI, 1e-3);
        Assert.Equal(1.5, curve.Pieces[0].X.Max(), 1e-4);
    }

    private static ImplicitCurve Draw(string formula, double half) =>
        ImplicitCurve.Of(Formula.Parse(formula), (-half, half), (-half, half));
}
