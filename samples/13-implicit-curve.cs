#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Pictures;
using Nadir.Tensors;

// Articles draw x² + y² + x·y = 1 by asking the points of a grid for the sign, and what lies between two points can be missed.
// Here each cell of the plane is proven to be empty or to be crossed by one line, and the picture says so. One unit of x is as
// long as one of y. The numbers below are those of the line that is drawn: area 2π/√3, box ±2/√3.
var figure = Draw.Implicit("x^2 + y^2 + x*y = 1");
var curve = ((ImplicitTrace)figure.Traces[0]).Curve;
var ellipse = curve.Pieces[0];
Console.WriteLine($"pieces: {curve.Pieces.Count}, closed: {ellipse.IsClosed}, {curve.Certificate}");
Console.WriteLine($"area {Math.Abs(ellipse.Area):0.00000}, perimeter {ellipse.Length:0.00000}");
Console.WriteLine($"box {ellipse.X.Min():0.00000} to {ellipse.X.Max():0.00000}, {ellipse.Y.Min():0.00000} to {ellipse.Y.Max():0.00000}");
figure.Save(args.Length > 0 ? args[0] : "ellipse.svg");

// The plus signs were lost on the way into one article. A guess would draw something else, so there is none.
try
{
    Formula.Parse("x**2 y**2 x*y-1");
}
catch (FormulaException lost)
{
    Console.WriteLine(lost.Message);
}
