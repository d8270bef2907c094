using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Numbers as Plotly reads them at full precision in little room: eight bytes each, in base 64.</summary>
internal static class PlotlyNumbers
{
    public static JsonObject Of(IReadOnlyCollection<double> values) => new() { ["dtype"] = "f8", ["bdata"] = Bytes(values, values.Count) };

    public static JsonObject Matrix(Grid grid) => Matrix(grid.Y.Length, grid.X.Length, grid.Values);

    /// <param name="values">Row by row.</param>
    public static JsonObject Matrix(int rows, int columns, IEnumerable<double> values) => new()
    {
        ["dtype"] = "f8",
        ["bdata"] = Bytes(values, rows * columns),
        ["shape"] = FormattableString.Invariant($"{rows},{columns}"),
    };

    private static string Bytes(IEnumerable<double> values, int count)
    {
        var bytes = new byte[8 * count];
        var at = 0;
        foreach (var value in values)
        {
            // Plotly takes infinity for a number and draws far off; what has no place is a gap.
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at), double.IsFinite(value) ? value : double.NaN);
            at += 8;
        }

        return Convert.ToBase64String(bytes);
    }
}
