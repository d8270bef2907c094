namespace Nadir.Tests.Reference;

internal sealed class SoftsignAdapter() : ElementwiseAdapter(
    "activations/keras_softsign", "activations/tfjs_softsign", "activations/torch_softsign")
{
    protected override Activation Function(GoldenCase golden) => Activations.Softsign();
}
