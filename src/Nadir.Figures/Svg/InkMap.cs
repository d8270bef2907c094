namespace Nadir.Figures;

/// <summary>Where in a plot something is drawn already, as points a few pixels apart, each with who drew it.</summary>
internal sealed class InkMap(Box box)
{
    private const double Step = 4;
    private const double CellSize = 16;
    private readonly Dictionary<(int Column, int Row), List<(double X, double Y, int Owner)>> cells = [];

    public void Add(IReadOnlyList<(double X, double Y)> line, int owner)
    {
        for (var i = 0; i < line.Count; i++)
        {
            Add(line[i].X, line[i].Y, owner);
            if (i == 0)
                continue;
            var (dx, dy) = (line[i].X - line[i - 1].X, line[i].Y - line[i - 1].Y);
            // What leads far out of the plot is cut there, and needs no points.
            var parts = (int)Math.Min(double.Hypot(dx, dy) / Step, 4000);
            for (var part = 1; part <= parts; part++)
                Add(line[i - 1].X + dx * part / (parts + 1), line[i - 1].Y + dy * part / (parts + 1), owner);
        }
    }

    public void Add(double x, double y, int owner)
    {
        if (!(x >= 0 && y >= 0 && x <= box.Width && y <= box.Height))
            return;
        var cell = ((int)(x / CellSize), (int)(y / CellSize));
        if (!cells.TryGetValue(cell, out var points))
            cells[cell] = points = [];
        points.Add((x, y, owner));
    }

    /// <summary>How many points of others lie in a rectangle.</summary>
    public int CountIn(Box area, int exceptOwner = -1)
    {
        var count = 0;
        for (var column = Cell(area.Left, box.Width); column <= Cell(area.Right, box.Width); column++)
        {
            for (var row = Cell(area.Top, box.Height); row <= Cell(area.Bottom, box.Height); row++)
            {
                foreach (var (x, y, owner) in cells.GetValueOrDefault((column, row)) ?? [])
                    count += owner != exceptOwner && x > area.Left && x < area.Right && y > area.Top && y < area.Bottom ? 1 : 0;
            }
        }

        return count;
    }

    private static int Cell(double place, double size) => (int)(Math.Clamp(place, 0, size) / CellSize);
}
