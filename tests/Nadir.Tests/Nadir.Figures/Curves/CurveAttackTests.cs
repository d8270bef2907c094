using Nadir.Expressions;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Curves and contours of hard functions against a fine grid of plain values.</summary>
public sealed class CurveAttackTests
{
    private const int Fine = 400;

    // Shares of the window: how far a line may be from where the grid sees one, and the longest part that may be missing.
    private const double Near = 2.5 / Fine;
    private const double Missing = 1.0 / 50;

    private static readonly (string Formula, double[] Window)[] Planes =
    [
        ("x^3 - 2*x*y + y^3 - 0.1", [-2, 2, -2, 2]),
        ("x^4 + y^4 - 3*x^2*y + 0.3*x - 0.05", [-2, 2, -2, 2]),
        ("0.7*x^5 - 1.3*x^3*y + 0.4*x*y^4 - 0.9*y^2 + 0.31*x + 0.17", [-2, 2, -2, 2]),
        ("(x^2 + y^2 - 1)*(x - y - 0.3)", [-1.5, 1.5, -1.5, 1.5]),
        ("(x - 0.1)*(y + 0.2)*(x + y - 1)*(x - y)", [-2, 2, -2, 2]),
        ("x*y", [-1, 1, -1, 1]),
        ("x^2 - y^2", [-1, 1, -1, 1]),
        ("(x^2 + y^2)^2 - 2*(x^2 - y^2)", [-2, 2, -2, 2]),
        ("sin(3*x) + cos(4*y)", [-3, 3, -3, 3]),
        ("sin(x*y)", [-4, 4, -4, 4]),
        ("sin(x^2 + y^2) - 0.5", [-4, 4, -4, 4]),
        ("sin(5*x) - y", [-3, 3, -1, 1]),
        ("cos(x) + cos(y)", [-7, 7, -7, 7]),
        ("abs(x) + abs(y) - 1", [-1.5, 1.5, -1.5, 1.5]),
        ("max(abs(x), abs(y)) - 0.7", [-1, 1, -1, 1]),
        ("abs(x - y) - abs(x + y) + 0.5", [-2, 2, -2, 2]),
        ("max(x, y) - min(x^2, y^2)", [-2, 2, -2, 2]),
        ("abs(sin(3*x)) - abs(y)", [-3, 3, -2, 2]),
        ("x^2 + y^2 - 1", [-1, 1, -1, 1]),
        ("x^2 + y^2 - 2", [-1, 1, -1, 1]),
        ("y - x^2", [-1, 1, 0, 1]),
        ("y - 1 + x^2/4", [-2, 2, 0, 1]),
        ("x + y", [-1, 1, -1, 1]),
        ("sqrt(x) - y", [-2, 2, -2, 2]),
        ("log(x + y) - 0.2*x", [-2, 2, -2, 2]),
        ("sqrt(1 - x^2) - y - 0.5", [-2, 2, -2, 2]),
        ("y*log(x) - 0.3", [-1, 3, -2, 2]),
        ("asin(x) - y", [-2, 2, -2, 2]),
        ("1/x - y", [-2, 2, -2, 2]),
        ("tan(x) - y", [-5, 5, -3, 3]),
        ("y - x/(x^2 - 1)", [-3, 3, -3, 3]),
        ("floor(x) + y - 0.25", [-3, 3, -3, 3]),
        ("sign(x)*y - 0.5", [-2, 2, -2, 2]),
        ("1e-9*(x^2 + y^2 - 1)", [-2, 2, -2, 2]),
        ("1e9*(x^2 + y^2 - 1)", [-2, 2, -2, 2]),
        ("tanh(200*(x^2 + y^2 - 1))", [-2, 2, -2, 2]),
        ("exp(20*x) - exp(20*y)", [-1, 1, -1, 1]),
        ("y - 1e6*x", [-1, 1, -1e6, 1e6]),
        ("x^2 + (y/1e6)^2 - 1", [-2, 2, -2e6, 2e6]),
        ("y - 1e-6*sin(8*x)", [-2, 2, -1.5e-6, 1.5e-6]),
        ("y^2 - x^3", [-1, 1, -1, 1]),
        ("y^2 - x^2*(x + 1)", [-1.5, 1.5, -1.5, 1.5]),
        ("(x^2 + y^2 - 1)^3 - x^2*y^3", [-1.5, 1.5, -1.5, 1.5]),
        ("x^2 + y^2 - 0.0004", [-1, 1, -1, 1]),
        ("(x - 1)^2 + (y - 1)^2 - 0.01", [-1, 1, -1, 1]),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Planes.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void ImplicitCurve_OfAHardFunction_HasWhatAFineGridSees(int place)
    {
        var (text, window) = Planes[place];
        var formula = Formula.Parse(text);
        var curve = ImplicitCurve.Of(formula, (window[0], window[1]), (window[2], window[3]));
        var faults = new GridWitness(formula, curve.Window, Fine).Faults(curve.Pieces, curve.IsolatedPoints, Near, Missing).ToList();

        Assert.True(faults.Count == 0, $"{text} ({curve.Certificate}): {string.Join("; ", faults.Take(4))}");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Contours_OfAHardFunction_HaveWhatAFineGridSees(int place)
    {
        var (text, window) = Planes[place];
        var formula = Formula.Parse(text);
        var contours = Contours.Of(formula, "x", (window[0], window[1]), "y", (window[2], window[3]), [0.0]);
        var faults = new GridWitness(formula, contours.Window, Fine).Faults(contours.Lines[0].Pieces, [], Near, Missing).ToList();

        Assert.True(faults.Count == 0, $"{text}: {string.Join("; ", faults.Take(4))}");
    }

    [Fact]
    public void Witness_OfALineThatIsMissingOrElsewhereOrTooMany_Complains()
    {
        var formula = Formula.Parse("(x^2 + y^2 - 1)*(x - y - 0.3)");
        var curve = ImplicitCurve.Of(formula, (-2, 2), (-2, 2));
        var witness = new GridWitness(formula, curve.Window, Fine);
        string Fault(IEnumerable<Polyline> pieces) => string.Join("; ", witness.Faults([.. pieces], [], Near, Missing));

        Assert.Empty(Fault(curve.Pieces));
        Assert.Contains("nothing is drawn", Fault(curve.Pieces.Skip(1)), StringComparison.Ordinal);
        Assert.Contains("is drawn, where", Fault(curve.Pieces.Select(piece => new Polyline(piece.X.Select(x => x + 0.05), piece.Y, piece.IsClosed))), StringComparison.Ordinal);
        Assert.Contains("is drawn, where", Fault([.. curve.Pieces, new Polyline([-1.9, -1.8], [1.9, 1.8])]), StringComparison.Ordinal);
        var circle = Enumerable.Range(0, 401).Select(i => Math.Tau * i / 400).ToArray();
        var round = new GridWitness(Formula.Parse("x^2 + y^2 - 1"), curve.Window, Fine);
        Assert.Contains(
            "is open", string.Join("; ", round.Faults([new Polyline(circle.Select(Math.Cos), circle.Select(angle => Math.Sin(angle * 0.9999)))], [], Near, Missing)), StringComparison.Ordinal);
    }
}
