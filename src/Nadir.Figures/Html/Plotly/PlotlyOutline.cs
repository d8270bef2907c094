using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Lines of several pieces, and filled outlines with holes, in data coordinates.</summary>
internal static class PlotlyOutline
{
    /// <summary>The points of all pieces, a gap between each two; closed pieces end where they start.</summary>
    public static (double[] X, double[] Y) Joined(IEnumerable<Polyline> pieces)
    {
        var (x, y) = (new List<double>(), new List<double>());
        foreach (var piece in pieces.Where(piece => piece.Count > 0))
        {
            if (x.Count > 0)
            {
                x.Add(double.NaN);
                y.Add(double.NaN);
            }

            x.AddRange(piece.X);
            y.AddRange(piece.Y);
            if (piece.IsClosed)
            {
                x.Add(piece.X[0]);
                y.Add(piece.Y[0]);
            }
        }

        return ([.. x], [.. y]);
    }

    /// <summary>A shape below the lines, filled by the even-odd rule.</summary>
    public static JsonObject Filled(IEnumerable<(IReadOnlyList<double> X, IReadOnlyList<double> Y)> rings, string fill)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in rings)
        {
            var first = true;
            for (var i = 0; i < x.Count; i++)
            {
                if (!double.IsFinite(x[i]) || !double.IsFinite(y[i]))
                    continue;
                path.Append(first ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x[i]},{y[i]}");
                first = false;
            }

            path.Append(first ? "" : "Z");
        }

        return new JsonObject
        {
            ["type"] = "path",
            ["path"] = path.ToString(),
            ["fillcolor"] = fill,
            ["fillrule"] = "evenodd",
            ["line"] = new JsonObject { ["width"] = 0 },
            ["layer"] = "below",
        };
    }
}
