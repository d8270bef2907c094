namespace Nadir.Figures;

/// <summary>Images as embedded PNG, with captions; what is set off is framed in the theme's second colour.</summary>
internal static class SvgImageGrid
{
    public static void Draw(SvgCanvas canvas, ImageGridTrace grid, Box space)
    {
        var layout = new ImageGridLayout(grid, space);
        foreach (var (index, image) in grid.Images.Index())
        {
            var left = space.Left + index % grid.Columns * layout.CellWidth;
            var top = space.Top + index / grid.Columns * layout.CellHeight;
            var lines = grid.Captions.Count > 0 ? grid.Captions[index].Split('\n') : [];
            var box = new Box(left, top, layout.ImageWidth, layout.ImageHeight);
            var marked = grid.Highlighted.Contains(index);
            canvas.Image(box, image.ToDataUri(), string.Join(", ", lines));
            canvas.Frame(box, marked ? canvas.Theme.Series(1) : canvas.Theme.Grid, marked ? 2 : 1);
            foreach (var (number, line) in lines.Index())
            {
                var text = TextMetrics.Fit(line, ImageGridLayout.CaptionSize, layout.CellWidth - 2);
                var y = box.Bottom + 12 + number * ImageGridLayout.CaptionLine;
                var ink = marked ? canvas.Theme.Text : canvas.Theme.Muted;
                var bold = marked && number == 0;
                canvas.Text(text, box.Middle, y, ImageGridLayout.CaptionSize, ink, TextAnchor.Middle, bold);
            }
        }
    }
}
