namespace Nadir.Pictures;

/// <summary>An activation's value and slope.</summary>
internal static class FunctionPicture
{
    private const double Reach = 5;
    private const int Points = 401;

    public static Figure Of(Activation activation)
    {
        var x = Tensor.Linspace(-Reach, Reach, Points, ElementType.Float64).RequiresGradient();
        var y = activation.Apply(x);
        var slopes = Gradients.Of(y.Sum(), [x])[0];
        var figure = new Figure($"{activation.EntryName}") { XAxis = new Axis { Title = "x" } };
        figure.AddLine(x.ToArray<double>(), y.ToArray<double>(), "value");
        figure.AddLine(x.ToArray<double>(), slopes.ToArray<double>(), "slope");
        return figure;
    }
}
