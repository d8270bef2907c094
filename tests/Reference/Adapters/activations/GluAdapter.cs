namespace Nadir.Tests.Reference;

internal sealed class GluAdapter() : RowAdapter("activations/torch_glu")
{
    protected override Tensor Apply(Tensor x, int axis) => x.GatedHalf(axis);
}
