namespace Nadir.Figures;

/// <summary>The box as large as its room allows: sides and grid lines behind the data, numbers and titles around it.</summary>
internal sealed class SpaceFrame
{
    private const double LeastScale = 12;
    private readonly SpaceAxes axes;
    private readonly SpaceLayout layout;

    /// <param name="space">Where everything must fit.</param>
    public SpaceFrame(SpaceAxes axes, Camera camera, Box space)
    {
        this.axes = axes;
        layout = Fit(axes, camera, space);
        var (right, down) = (
            space.Left + (space.Width - layout.Room.Width) / 2 - layout.Room.Left,
            space.Top + (space.Height - layout.Room.Height) / 2 - layout.Room.Top);
        layout = new SpaceLayout(axes, new Projection(camera, Scale, right, down), WidestTitle(space));
    }

    public Projection Projection => layout.Projection;

    /// <summary>Width of the box in its middle. Unit: CSS pixels.</summary>
    public double Scale { get; private set; }

    public IReadOnlyList<PlacedText> Texts => [.. layout.Labels, .. layout.Titles];

    /// <summary>The height of the level side behind the data.</summary>
    public double Floor => -layout.Front.Z;

    /// <summary>Where the box is seen.</summary>
    public ConvexShape Outline => layout.Box;

    public void DrawBack(SvgCanvas canvas)
    {
        var (front, half) = (layout.Front, Projection.Half);
        canvas.Open("g", canvas.Fill(canvas.Theme.Grid) + " fill-opacity=\"0.3\"");
        Face(canvas, (across, up) => new Point3(across * half.X, up * half.Y, -front.Z));
        Face(canvas, (across, up) => new Point3(across * half.X, -front.Y, up * half.Z));
        Face(canvas, (across, up) => new Point3(-front.X, across * half.Y, up * half.Z));
        canvas.Close("g");
        canvas.Open("g", canvas.Stroke(canvas.Theme.Grid, 1) + " fill=\"none\"");
        foreach (var x in layout.XTicks.Select(tick => axes.PlaceX(tick.Value)))
            Bent(canvas, new Point3(x, front.Y, -front.Z), new Point3(x, -front.Y, -front.Z), new Point3(x, -front.Y, front.Z));
        foreach (var y in layout.YTicks.Select(tick => axes.PlaceY(tick.Value)))
            Bent(canvas, new Point3(front.X, y, -front.Z), new Point3(-front.X, y, -front.Z), new Point3(-front.X, y, front.Z));
        foreach (var z in layout.ZTicks.Select(tick => axes.PlaceZ(tick.Value)))
            Bent(canvas, new Point3(front.X, -front.Y, z), new Point3(-front.X, -front.Y, z), new Point3(-front.X, front.Y, z));
        canvas.Close("g");
        foreach (var edge in layout.Edges)
            canvas.Line(edge.Start.X, edge.Start.Y, edge.End.X, edge.End.Y, canvas.Theme.Axis);
    }

    public void DrawTexts(SvgCanvas canvas)
    {
        foreach (var label in layout.Labels)
            label.Draw(canvas, canvas.Theme.Muted);
        foreach (var title in layout.Titles)
            title.Draw(canvas, canvas.Theme.Text);
    }

    // Texts keep their size while the box grows, so the fit is found in turns.
    private SpaceLayout Fit(SpaceAxes axes, Camera camera, Box space)
    {
        const int Turns = 6;
        const int MostShrinks = 60;
        Scale = Math.Max(LeastScale, Math.Min(space.Width, space.Height));
        var layout = new SpaceLayout(axes, new Projection(camera, Scale), WidestTitle(space));
        for (var turn = 0; turn < Turns; turn++)
        {
            var box = layout.Box;
            var (width, height) = (box.Right - box.Left, box.Bottom - box.Top);
            var (across, down) = (space.Width - (layout.Room.Width - width), space.Height - (layout.Room.Height - height));
            Scale = Math.Max(LeastScale, Scale * Math.Min(across / Math.Max(width, 1), down / Math.Max(height, 1)));
            layout = new SpaceLayout(axes, new Projection(camera, Scale), WidestTitle(space));
        }

        for (var shrink = 0; shrink < MostShrinks && Scale > LeastScale
            && (layout.Room.Width > space.Width || layout.Room.Height > space.Height); shrink++)
        {
            Scale = Math.Max(LeastScale, Scale * 0.97);
            layout = new SpaceLayout(axes, new Projection(camera, Scale), WidestTitle(space));
        }

        return layout;
    }

    private static double WidestTitle(Box space) => Math.Max(60, 0.7 * Math.Min(space.Width, space.Height));

    private void Face(SvgCanvas canvas, Func<int, int, Point3> corner) =>
        canvas.Shape(Line([corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)], closed: true));

    private void Bent(SvgCanvas canvas, params Point3[] places) => canvas.Shape(Line(places, closed: false));

    private string Line(Point3[] places, bool closed) =>
        new PathData().Lines([.. places.Select(Projection.Of).Select(seen => (seen.X, seen.Y))], closed).ToString();
}
