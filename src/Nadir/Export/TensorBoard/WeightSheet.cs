namespace Nadir;

/// <summary>Weights as a picture: a matrix as it is, windows of convolutions as tiles side by side; the least is black, the largest white.</summary>
internal static class WeightSheet
{
    /// <summary>Shape [height, width], from 0 to 1; null where the weight is no picture.</summary>
    public static Tensor? Of(Tensor weight)
    {
        if (weight.Rank is not (2 or 4) || weight.Count == 0)
            return null;
        var values = weight.ToArray<double>();
        var (least, largest) = (values.Min(), values.Max());
        var range = largest > least ? largest - least : 1;
        for (var i = 0; i < values.Length; i++)
            values[i] = (values[i] - least) / range;
        return weight.Rank == 2
            ? Tensor.From(values, weight.Shape)
            : Tiled(values, weight.Shape[0] * weight.Shape[1], weight.Shape[2], weight.Shape[3]);
    }

    /// <summary>Tiles in about as many rows as columns, a white line between them.</summary>
    private static Tensor Tiled(double[] values, int tiles, int height, int width)
    {
        var columns = (int)Math.Ceiling(Math.Sqrt(tiles));
        var rows = (tiles + columns - 1) / columns;
        var (sheetHeight, sheetWidth) = ((rows * (height + 1)) - 1, (columns * (width + 1)) - 1);
        var sheet = new double[sheetHeight * sheetWidth];
        Array.Fill(sheet, 1);
        for (var i = 0; i < values.Length; i++)
        {
            var (tile, y, x) = (i / (height * width), i / width % height, i % width);
            var (top, left) = (tile / columns * (height + 1), tile % columns * (width + 1));
            sheet[((top + y) * sheetWidth) + left + x] = values[i];
        }

        return Tensor.From(sheet, new Shape(sheetHeight, sheetWidth));
    }
}
