namespace Nadir.Figures;

/// <summary>An axis in JSON; left out where all of it is usual.</summary>
internal static class AxisJson
{
    public static void Write(JsonOutput output, string name, Axis axis)
    {
        if (axis is { Title: "", Unit: "", Scale: AxisScale.Linear, Minimum: null, Maximum: null })
            return;
        output.Object(name, () =>
        {
            output.Text("title", axis.Title);
            output.Text("unit", axis.Unit);
            output.Choice("scale", axis.Scale);
            output.Number("minimum", axis.Minimum);
            output.Number("maximum", axis.Maximum);
        });
    }

    public static Axis Read(JsonInput parent, string name)
    {
        if (parent.Object(name) is not { } input)
            return new Axis();
        var axis = new Axis
        {
            Title = input.Text("title"),
            Unit = input.Text("unit"),
            Scale = input.Choice("scale", AxisScale.Linear),
            Minimum = End(input, "minimum"),
            Maximum = End(input, "maximum"),
        };
        input.End();
        return axis;
    }

    private static double? End(JsonInput input, string name) => input.Number(name) switch
    {
        { } end when !double.IsFinite(end) => throw input.Fault($"{name} must be a finite number, got {end}. Leave it out to follow the data."),
        var end => end,
    };
}
