using System.Text.Json;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class FigureJsonTests
{
    private const string Empty = """{"format": "nadir-figure/1", "kind": "figure", "traces": []}""";

    public static TheoryData<string> Names => [.. Gallery.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_AnyDrawing_ComesBackTheSame(string name)
    {
        var drawing = Gallery.All[name]();
        var read = Drawing.FromJson(drawing.ToJson());
        Assert.Equal(drawing.GetType(), read.GetType());
        Assert.Equal(drawing.ToJson(), read.ToJson());
        Assert.Equal(drawing.ToSvg(), read.ToSvg());
        Assert.Equal(drawing.ToTerminal(80, 24), read.ToTerminal(80, 24));
    }

    [Fact]
    public void Json_OfVersionOne_LoadsForEver()
    {
        var text = File.ReadAllText(Fixture);
        var grid = Assert.IsType<FigureGrid>(Drawing.FromJson(text, Fixture));
        Assert.Equal(2, grid.Columns);
        Assert.Equal(21, grid.Figures.Count);
        Assert.Equal(
            ["BandTrace", "BarTrace", "BoxTrace", "ContourTrace", "FieldTrace", "HeatMapTrace", "HistogramTrace", "ImageGridTrace", "ImplicitTrace", "LineTrace", "PathTrace", "RegionTrace", "RuleTrace", "ScatterTrace", "SurfaceTrace", "TableTrace", "VectorFieldTrace"],
            grid.Figures.SelectMany(figure => figure.Traces).Select(trace => trace.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        var lines = grid.Figures[0];
        Assert.Equal(("Learning curves", 400, 260), (lines.Title, lines.Width, lines.Height));
        Assert.Equal(new FigureMetadata("nadir train --data \"moons\"", 7, "0.1.0"), lines.Metadata);
        Assert.Equal([1, 0.7, double.NaN, 0.45, 0.5], ((LineTrace)lines.Traces[1]).Y);
        Assert.Equal(LineDash.Dashed, ((LineTrace)lines.Traces[1]).Dash);
        Assert.Equal(new Color(0x12, 0x34, 0x56), lines.Traces[0].Color);
        Assert.Equal(double.PositiveInfinity, ((ScatterTrace)grid.Figures[1].Traces[0]).Y[2]);
        Assert.Equal(AxisScale.Logarithmic, grid.Figures[15].YAxis.Scale);
        Assert.Equal([1], ((ImageGridTrace)grid.Figures[13].Traces[0]).Highlighted);
        Assert.Equal(128, ((ImageGridTrace)grid.Figures[13].Traces[0]).Images[2][0, 1]);
        var notes = grid.Figures[16];
        Assert.Equal([new Annotation("least: $x^2 = 0$ & <i>", 0, 0, Arrow: true), new Annotation("$\\lambda_1$", 1, 1)], notes.Annotations);
        Assert.Equal(new Camera(-45, 40), grid.Figures[12].Camera);
        var contour = (ContourTrace)grid.Figures[18].Traces[0];
        Assert.Equal((true, Colormap.Magma), (contour.Filled, contour.Colormap));
        Assert.Equal([0.49, 1.69, 9], contour.Contours.Levels);
        Assert.Equal([double.NegativeInfinity, 0.49, 1.69, 9], contour.Contours.Bands.Select(band => band.Low));
        var curve = ((ImplicitTrace)grid.Figures[19].Traces[0]).Curve;
        Assert.Equal([(1.5, 1.5)], curve.IsolatedPoints);
        Assert.Equal("undecided in 1 cell", curve.Certificate.ToString());
        Assert.Equal([true, false], curve.Pieces.Select(piece => piece.IsClosed));
        Assert.Equal(curve.Length, ((RegionTrace)grid.Figures[20].Traces[0]).Region!.Boundary.Length);
    }

    [Fact]
    public void Json_OfEachTrace_IsTheFixture() =>
        Approval.Verify(EveryTrace().ToJson(), Path.Combine("..", "Fixtures", "nadir-figure-1.json"));

    [Fact]
    public void Json_OfALine_HasItsXAndY()
    {
        using var document = JsonDocument.Parse(Gallery.Lines().ToJson());
        var line = document.RootElement.GetProperty("traces")[0];
        Assert.Equal("line", line.GetProperty("kind").GetString());
        Assert.Equal([1, 2, 3, 4, 5], line.GetProperty("x").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal([0.9, 0.5, 0.3, 0.2, 0.15], line.GetProperty("y").EnumerateArray().Select(value => value.GetDouble()));
    }

    [Fact]
    public void Json_StrangeNumbers_Survive()
    {
        double[] strange = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, double.Epsilon, double.MaxValue, 0.1 + 0.2, 1e21];
        var figure = new Figure();
        figure.AddLine(strange, strange);
        var line = (LineTrace)((Figure)Drawing.FromJson(figure.ToJson())).Traces[0];
        Assert.Equal(strange.Select(BitConverter.DoubleToInt64Bits), line.X.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Json_TextWithHalfACharacter_StaysJson()
    {
        var figure = new Figure("a\ud800b");
        Assert.Equal("a\ufffdb", Drawing.FromJson(figure.ToJson()).Title);
    }

    [Fact]
    public void Json_OfNothingSet_IsThreeMembers() =>
        Assert.Equal("{\n  \"format\": \"nadir-figure/1\",\n  \"kind\": \"figure\",\n  \"traces\": []\n}\n", Drawing.FromJson(Empty).ToJson());

    [Fact]
    public void Json_EveryPropertyThatCanBeSet_ComesBack()
    {
        var kinds = typeof(Trace).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Trace)) && !type.IsAbstract).ToList();
        var checkedKinds = new HashSet<Type>();
        foreach (var figure in EveryTrace().Figures)
        {
            var changed = new List<(int Trace, System.Reflection.PropertyInfo Property, object? Value)>();
            foreach (var (place, trace) in figure.Traces.Index().Where(trace => checkedKinds.Add(trace.Item.GetType())))
            {
                foreach (var property in trace.GetType().GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
                {
                    property.SetValue(trace, Other(property.GetValue(trace), property.PropertyType));
                    changed.Add((place, property, property.GetValue(trace)));
                }
            }

            var read = (Figure)Drawing.FromJson(figure.ToJson());
            Assert.All(changed, change => Assert.Equal(change.Value, change.Property.GetValue(read.Traces[change.Trace])));
        }

        Assert.Equal(kinds.Count, checkedKinds.Count);
    }

    private static object Other(object? value, Type type) => value switch
    {
        bool truth => !truth,
        double number => number == 0.5 ? 0.75 : 0.5,
        string => "another $x^2$",
        Enum => Enum.GetValues(type).Cast<object>().First(choice => !choice.Equals(value)),
        Colormap map => map == Colormap.Gray ? Colormap.Magma : Colormap.Gray,
        IReadOnlySet<int> => new HashSet<int> { 0, 2 },
        _ when type == typeof(int?) => 3,
        _ when type == typeof(double?) => 0.25,
        _ when type == typeof(Color?) => new Color(1, 2, 3),
        _ => throw new NotSupportedException($"Say here what another {type} is."),
    };

    internal static FigureGrid EveryTrace() =>
        new("Every trace", 2, Gallery.All.Values.Select(make => make()).OfType<Figure>());

    private static string Fixture => Path.Combine(Path.GetDirectoryName(Here())!, "Fixtures", "nadir-figure-1.json");

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
