using System.Globalization;
using System.Runtime.CompilerServices;

namespace Nadir.Tests.ActivationFunctions;

/// <summary>Value and slope of each elementwise activation where it is hard, against 100 digits (hard-points.py).</summary>
public sealed class HardPointTests
{
    /// <summary>In units of the last place; an error of a unit in x is allowed as well, grown by the function itself.</summary>
    private const double Units = 4;

    private static readonly ILookup<string, Line> Lines = File.ReadLines(Path.Combine(Here(), "hard-points.csv"))
        .Select(line => new Line(line.Split(';'))).ToLookup(line => line.Entry);

    public static TheoryData<string> Entries => [.. Lines.Select(group => group.Key)];

    [Fact]
    public void Relu_CutOffAtTheTop_EndsAtMinusInfinityAsRelu6Does()
    {
        var ends = Tensor.From([double.NegativeInfinity, double.PositiveInfinity]);
        Assert.Equal([0, 6], Activations.Relu(maxValue: 6).Apply(ends).ToArray<double>());
        Assert.Equal([double.NegativeInfinity, 6], Activations.Relu(0.5, maxValue: 6).Apply(ends).ToArray<double>());
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Activation_AtHardPoints_IsExactToAFewUnits(string entry)
    {
        var failures = new List<string>();
        foreach (var group in Lines[entry].GroupBy(line => line.Type))
        {
            var lines = group.ToList();
            var type = group.Key == "float32" ? ElementType.Float32 : ElementType.Float64;
            var x = Tensor.From(lines.Select(line => line.X).ToArray()).To(type).RequiresGradient();
            var y = Catalogue.Of().Create<Activation>(entry).Apply(x);
            var values = y.ToArray<double>();
            var slopes = Gradients.Of(y.Sum(), [x])[0].ToArray<double>();
            for (var i = 0; i < lines.Count; i++)
            {
                Check(failures, lines[i], "value", values[i], lines[i].Value, lines[i].ValueCondition, 0);
                Check(failures, lines[i], "slope", slopes[i], lines[i].Slope, lines[i].SlopeCondition, lines[i].SlopeScale);
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void HardPoints_CoverEveryElementwiseEntry()
    {
        var elementwise = Catalogue.Of().OfKind("activation")
            .Where(entry => Catalogue.Of().Create<Activation>(Conformance.Catalogues.Example("activation", entry.Name)).IsElementwise).Select(entry => entry.Name);

        // A formula is what is written in it; its functions are held against 60 digits by FunctionValueTests.
        Assert.Equal(["formula"], elementwise.Except(Lines.Select(group => group.Key.Split(':')[0])));
    }

    private static void Check(List<string> failures, Line line, string what, double got, double exact, double condition, double scale)
    {
        var (epsilon, smallest) = line.Type == "float32" ? (1.1920929e-7, 1.401298464324817e-45) : (2.220446049250313e-16, 5e-324);
        var isRight = double.IsInfinity(exact) || double.IsNaN(got)
            ? got.Equals(exact)
            : Math.Abs(got - exact) <= (epsilon * ((Math.Abs(exact) * (Units + (2 * condition))) + (Units * scale))) + ((4 + condition) * smallest);
        if (!isRight)
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{line.Type} at {line.X:R}: {what} {got:R}, exact {exact:R} (condition {condition})"));
    }

    private static string Here([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;

    private sealed record Line(string Entry, string Type, double X, double Value, double Slope, double ValueCondition, double SlopeCondition, double SlopeScale)
    {
        public Line(string[] cells)
            : this(cells[0], cells[1], Number(cells[2]), Number(cells[3]), Number(cells[4]), Number(cells[5]), Number(cells[6]), Number(cells[7]))
        {
        }

        private static double Number(string text) => text switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };
    }
}
