namespace Nadir.Figures;

/// <summary>The numbers of a matrix, written alike: whole, or to three digits of the largest.</summary>
internal static class CellText
{
    private const double LargestFixed = 1000;
    private const double SmallestFixed = 0.01;

    public static string[,] Of(HeatMapTrace map, NumberStyle style)
    {
        var finite = map.Values.Where(double.IsFinite).Select(Math.Abs).ToArray();
        var largest = finite.Length == 0 ? 0 : finite.Max();
        var whole = finite.All(double.IsInteger);
        var decimals = whole ? 0 : largest < 10 ? 2 : largest < 100 ? 1 : 0;
        var inFull = largest == 0 || largest < (whole ? 1e7 : LargestFixed) && largest >= SmallestFixed;
        var texts = new string[map.Rows, map.Columns];
        for (var row = 0; row < map.Rows; row++)
        {
            for (var column = 0; column < map.Columns; column++)
            {
                var value = map[row, column];
                texts[row, column] = double.IsNaN(value) ? "" : inFull && double.IsFinite(value)
                    ? NumberText.Fixed(value, decimals)
                    : NumberText.Value(value, style);
            }
        }

        return texts;
    }
}
