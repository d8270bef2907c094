using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Points joined by straight segments, in data coordinates. It never changes.</summary>
public sealed class Polyline
{
    private readonly double[] x;
    private readonly double[] y;

    /// <summary>Copies the points.</summary>
    /// <param name="x">Horizontal places.</param>
    /// <param name="y">Vertical places, as many.</param>
    /// <param name="isClosed">Whether a segment leads from the last point back to the first.</param>
    /// <exception cref="ArgumentException">Not one y for each x.</exception>
    public Polyline(IEnumerable<double> x, IEnumerable<double> y, bool isClosed = false)
        : this([.. Require.Present(x)], [.. Require.Present(y)], isClosed)
    {
    }

    private Polyline(double[] x, double[] y, bool isClosed)
    {
        if (x.Length != y.Length)
            throw Error.Shape($"A polyline needs one y for each x, got {x.Length} x and {y.Length} y.");
        (this.x, this.y, IsClosed) = (x, y, isClosed);
    }

    public IReadOnlyList<double> X => x;

    public IReadOnlyList<double> Y => y;

    /// <summary>Whether a segment leads from the last point back to the first, which is not repeated.</summary>
    public bool IsClosed { get; }

    /// <summary>How many points it has.</summary>
    public int Count => x.Length;

    /// <summary>The sum of its segments, the closing one included. Unit: that of both axes.</summary>
    public double Length
    {
        get
        {
            var sum = 0.0;
            for (var i = IsClosed ? 0 : 1; i < x.Length; i++)
            {
                var before = i == 0 ? x.Length - 1 : i - 1;
                sum += double.Hypot(x[i] - x[before], y[i] - y[before]);
            }

            return sum;
        }
    }

    /// <summary>What it encloses, above 0 when it runs counter-clockwise; an open one is closed by a segment.</summary>
    public double Area
    {
        get
        {
            var sum = 0.0;
            for (var i = 1; i + 1 < x.Length; i++)
                sum += (x[i] - x[0]) * (y[i + 1] - y[0]) - (x[i + 1] - x[0]) * (y[i] - y[0]);
            return sum / 2;
        }
    }

    internal static Polyline Wrap(double[] x, double[] y, bool isClosed) => new(x, y, isClosed);
}
