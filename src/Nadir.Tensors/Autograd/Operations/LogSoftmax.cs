namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The logarithm of <see cref="Softmax(int)"/>, stable for numbers of any size.</summary>
    public Tensor LogSoftmax(int axis = -1) => Nadir.Tensors.LogSoftmax.Apply(this, Shape.Axis(axis));

    /// <summary>eˣ divided by its sum along an axis: probabilities that add up to 1.</summary>
    public Tensor Softmax(int axis = -1) => LogSoftmax(axis).Exp();
}

internal sealed class LogSoftmax : Operation<LogSoftmax>
{
    private int axis;

    public static Tensor Apply(Tensor x, int axis)
    {
        Tensor y;
        using (Gradients.Off())
        {
            var shifted = x - x.Max(axis, keepAxis: true);
            y = shifted - shifted.Exp().Sum(axis, keepAxis: true).Log();
        }

        if (For(x) is not { } operation)
            return y;
        operation.axis = axis;
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient)
    {
        var logarithms = Gradients.Recording ? Apply(First, axis) : Output;
        Give(0, gradient - (logarithms.Exp() * gradient.Sum(axis, keepAxis: true)));
    }
}
