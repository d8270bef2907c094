namespace Nadir.Figures;

/// <summary>Puts points between crossings until the way from each to the next follows the level.</summary>
/// <param name="points">The places, those of crossings first.</param>
/// <param name="next">The number of the place after each; −1 where a line ends.</param>
internal sealed class ChordRefiner(List<CurvePoint> points, IReadOnlyList<int> next)
{
    // Shares of the window and of the level: what a chord may miss. Halving a chord quarters what it misses.
    private const double Deviation = 2e-4;
    private const double Relative = 2e-3;
    private const double Quarter = 4;
    private const int Rounds = 7;
    private const int Steps = 6;

    public IReadOnlyList<CurvePoint> Points => points;

    public IReadOnlyList<int> Next => next;

    public static ChordRefiner Run(
        List<CurvePoint> points, int[] next, Func<int, bool> isLine, PlaneValues function, PlaneBox window, double level)
    {
        var after = next.ToList();
        var active = Enumerable.Range(0, next.Length).Where(isLine).ToList();
        for (var round = 0; round < Rounds && active.Count > 0; round++)
        {
            var chords = active.ConvertAll(from => new Chord(points[from], points[after[from]], window));
            var found = Project(chords, function, level);
            var finer = new List<int>();
            for (var k = 0; k < chords.Count; k++)
            {
                var (share, error) = found[k];
                if (double.IsNaN(share))
                    continue;
                points.Add(chords[k].At(share));
                after.Add(after[active[k]]);
                after[active[k]] = points.Count - 1;
                if (Math.Abs(share) * chords[k].Length > Quarter * Deviation || error > Quarter * Relative * Math.Abs(level) && level != 0)
                    finer.AddRange([active[k], points.Count - 1]);
            }

            active = finer;
        }

        return new ChordRefiner(points, after);
    }

    /// <summary>Moves the middle of each chord square to it onto the level (secant steps): how far in chords, and the middle's error.</summary>
    private static (double Share, double Error)[] Project(List<Chord> chords, PlaneValues function, double level)
    {
        var count = chords.Count;
        var (x, y) = (new double[count], new double[count]);
        double[] Values(double[] shares)
        {
            for (var k = 0; k < count; k++)
                (x[k], y[k]) = chords[k].At(shares[k]);
            var values = new double[count];
            function.Values(x, y, values, count);
            for (var k = 0; k < count; k++)
                values[k] -= level;
            return values;
        }

        var (before, now) = (new double[count], new double[count]);
        Array.Fill(now, 0.02);
        var middle = Values(before);
        var (atBefore, atNow) = (middle, Values(now));
        for (var step = 0; step < Steps; step++)
        {
            var to = new double[count];
            for (var k = 0; k < count; k++)
            {
                var move = atNow[k] * (now[k] - before[k]) / (atNow[k] - atBefore[k]);
                to[k] = double.IsFinite(move) ? Math.Clamp(now[k] - move, -0.5, 0.5) : now[k];
            }

            (before, atBefore, now) = (now, atNow, to);
            atNow = Values(now);
        }

        var found = new (double, double)[count];
        for (var k = 0; k < count; k++)
        {
            var error = Math.Abs(middle[k]);
            var isThere = Math.Abs(atNow[k]) <= 1e-9 * Math.Abs(level) || Math.Abs(atNow[k]) <= 1e-4 * error;
            found[k] = (isThere ? now[k] : double.NaN, error);
        }

        return found;
    }

    private readonly record struct Chord(CurvePoint From, CurvePoint To, PlaneBox Window)
    {
        /// <summary>In shares of the window.</summary>
        public double Length => double.Hypot((To.X - From.X) / Window.Width, (To.Y - From.Y) / Window.Height);

        /// <summary>A place square to the chord's middle, that many chords to the left.</summary>
        public CurvePoint At(double share)
        {
            var middle = CurvePoint.Between(From, To, 0.5);
            return new(
                middle.X - (To.Y - From.Y) / Window.Height * Window.Width * share,
                middle.Y + (To.X - From.X) / Window.Width * Window.Height * share);
        }
    }
}
