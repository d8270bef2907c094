namespace Nadir.Tests.Reference;

internal sealed class SoftminAdapter() : RowAdapter("activations/torch_softmin")
{
    protected override Tensor Apply(Tensor x, int axis) => Activations.Softmin(axis).Apply(x);
}
