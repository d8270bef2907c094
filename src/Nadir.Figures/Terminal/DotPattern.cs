namespace Nadir.Figures;

/// <summary>Which dots of a line are drawn, so that lines can be told apart without colour.</summary>
internal sealed class DotPattern(int on, int off)
{
    private int place;

    /// <summary>The line's own pattern, or one by its place where colour cannot tell lines apart.</summary>
    public static DotPattern Of(LineDash dash, int place, bool apart) => (dash, apart ? place % 4 : 0) switch
    {
        (LineDash.Dashed, _) or (LineDash.Solid, 1) => new DotPattern(4, 3),
        (LineDash.Dotted, _) or (LineDash.Solid, 2) => new DotPattern(1, 2),
        (LineDash.Solid, 3) => new DotPattern(1, 5),
        _ => new DotPattern(1, 0),
    };

    /// <summary>The same, by its place among traces of its kind.</summary>
    public static DotPattern Among<T>(Figure figure, T trace, LineDash dash, bool apart)
        where T : Trace =>
        Of(dash, figure.Traces.OfType<T>().Index().First(one => one.Item == trace).Index, apart);

    public bool Next()
    {
        var drawn = place < on;
        place = (place + 1) % (on + off);
        return drawn;
    }
}
