namespace Nadir.Tests.Reference;

internal sealed class SoftmaxAdapter() : RowAdapter("activations/tfjs_softmax", "activations/torch_softmax")
{
    protected override Tensor Apply(Tensor x, int axis) => Activations.Softmax(axis).Apply(x);
}
