namespace Nadir.Tests.Reference;

internal sealed class LogSoftmaxAdapter() : RowAdapter("activations/tfjs_logSoftmax", "activations/torch_log_softmax")
{
    protected override Tensor Apply(Tensor x, int axis) => Activations.LogSoftmax(axis).Apply(x);
}
