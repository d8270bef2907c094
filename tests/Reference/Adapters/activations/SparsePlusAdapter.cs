namespace Nadir.Tests.Reference;

internal sealed class SparsePlusAdapter() : ElementwiseAdapter("activations/keras_sparse_plus")
{
    protected override Activation Function(GoldenCase golden) => Activations.SparsePlus();
}
