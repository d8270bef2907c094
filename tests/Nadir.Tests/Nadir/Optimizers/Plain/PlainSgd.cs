namespace Nadir.Tests.Optimizers;

/// <summary>From the documentation of keras.optimizers.SGD (with the time decay of Keras 2) and of torch.optim.SGD.</summary>
internal sealed class PlainSgd(
    bool torch, double rate, double momentum = 0, bool nesterov = false, double timeDecay = 0, double dampening = 0, double decay = 0)
    : PlainOptimizer(rate, decay, torch)
{
    private readonly double[] velocity = new double[2];

    protected override double Rate => base.Rate / (1 + (timeDecay * (T - 1)));

    protected override double Move(int i, double w, double g)
    {
        if (momentum == 0)
            return w - (Rate * g);
        if (IsTorch)
        {
            velocity[i] = T == 1 ? g : (momentum * velocity[i]) + ((1 - dampening) * g);
            return w - (Rate * (nesterov ? g + (momentum * velocity[i]) : velocity[i]));
        }

        velocity[i] = (momentum * velocity[i]) - (Rate * g);
        return nesterov ? w + (momentum * velocity[i]) - (Rate * g) : w + velocity[i];
    }
}
