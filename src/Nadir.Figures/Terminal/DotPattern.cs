namespace Nadir.Figures;

/// <summary>Which dots of a line are drawn, so that lines can be told apart without colour.</summary>
internal sealed class DotPattern(int on, int off)
{
    private int place;

    /// <summary>The line's own pattern, or one by its place where colour cannot tell lines apart.</summary>
    public static DotPattern Of(LineTrace line, int place, bool apart) => (line.Dash, apart ? place % 4 : 0) switch
    {
        (LineDash.Dashed, _) or (LineDash.Solid, 1) => new DotPattern(4, 3),
        (LineDash.Dotted, _) or (LineDash.Solid, 2) => new DotPattern(1, 2),
        (LineDash.Solid, 3) => new DotPattern(1, 5),
        _ => new DotPattern(1, 0),
    };

    public bool Next()
    {
        var drawn = place < on;
        place = (place + 1) % (on + off);
        return drawn;
    }
}
