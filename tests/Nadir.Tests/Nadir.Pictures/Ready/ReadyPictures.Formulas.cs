using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <content>Formulas.</content>
internal static partial class ReadyPictures
{
    private static IEnumerable<(string Name, Func<Drawing> Make)> OfFormulas() =>
    [
        ("curve", () => Draw.Curve("sin(x)/x", -12, 12)),
        ("curve-with-poles", () => Draw.Curve("tan(x)")),
        ("curves", () => Draw.Curves([Formula.Parse("x^2"), Formula.Parse("2^x"), Formula.Parse("1/x")], -3, 3)),
        ("implicit", () => Draw.Implicit("x^2 + y^2 + x*y = 1")),
        ("implicit-heart", () => Draw.Implicit("(x^2 + y^2 - 1)^3 = x^2*y^3", new FormulaWindow(-1.5, 1.5, -1.5, 1.5))),
        ("region", () => Draw.Implicit("x^2 + y^2 + x*y < 1")),
        ("contour-of-formula", () => Draw.Contour("x^2 - y^2")),
        ("contour-filled", () => Draw.Contour("sin(x)*cos(y)", new FormulaWindow(-4, 4, -3, 3), filled: true)),
        ("surface", () => Draw.Surface("x^2 - y^2", points: 25)),
        ("field", () => Draw.Field("x^2 + 3*y^2 - x*y")),
    ];
}
