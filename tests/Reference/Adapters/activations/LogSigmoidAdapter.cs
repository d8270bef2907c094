namespace Nadir.Tests.Reference;

internal sealed class LogSigmoidAdapter() : ElementwiseAdapter("activations/torch_logsigmoid")
{
    protected override Activation Function(GoldenCase golden) => Activations.LogSigmoid();
}
