namespace Nadir;

/// <summary>A drawing as short straight pieces: strokes, flattened and unsteady, ready to be distorted.</summary>
/// <remarks>
/// All arithmetic here and in the distortions is +, −, × and ÷, which IEEE 754 rounds alike on every machine.
/// </remarks>
internal sealed class PenPath
{
    private const int PiecesBetweenPoints = 5;

    private readonly List<PenPoint> points = [];
    private readonly List<int> strokeEnds = [];
    private readonly List<PenPoint> control = [];

    /// <summary>The points of all strokes, one stroke after the other.</summary>
    public Span<PenPoint> Points => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(points);

    /// <summary>Where in <see cref="Points"/> each stroke ends, exclusive.</summary>
    public IReadOnlyList<int> StrokeEnds => strokeEnds;

    /// <summary>Starts anew with some strokes whose points an unsteady hand misses by up to a distance.</summary>
    public void Write(ReadOnlySpan<PenStroke> strokes, double unsteadiness, ref Philox generator)
    {
        points.Clear();
        strokeEnds.Clear();
        PenPoint? lastMeant = null;
        foreach (var stroke in strokes)
        {
            // A stroke that begins where the last one ended stays joined to it.
            var joined = lastMeant == stroke[0];
            var start = joined ? points[^1] : default;
            control.Clear();
            for (var i = 0; i < stroke.Count; i++)
            {
                var missed = new PenPoint(generator.NextUniform(-unsteadiness, unsteadiness), generator.NextUniform(-unsteadiness, unsteadiness));
                control.Add(i == 0 && joined ? start : stroke[i] + missed);
            }

            Flatten(stroke.IsSmooth);
            strokeEnds.Add(points.Count);
            lastMeant = stroke[stroke.Count - 1];
        }
    }

    private void Flatten(bool smooth)
    {
        for (var i = 0; i + 1 < control.Count; i++)
        {
            var (from, to) = (control[i], control[i + 1]);
            var (before, after) = (control[Math.Max(i - 1, 0)], control[Math.Min(i + 2, control.Count - 1)]);
            for (var piece = 0; piece < PiecesBetweenPoints; piece++)
            {
                var t = (double)piece / PiecesBetweenPoints;
                points.Add(smooth ? CatmullRom(before, from, to, after, t) : from + (t * (to - from)));
            }
        }

        points.Add(control[^1]);
    }

    private static PenPoint CatmullRom(PenPoint before, PenPoint from, PenPoint to, PenPoint after, double t)
    {
        var linear = to - before;
        var square = (2 * before) - (5 * from) + (4 * to) - after;
        var cube = (3 * (from - to)) + after - before;
        return from + (0.5 * t * (linear + (t * (square + (t * cube)))));
    }
}
