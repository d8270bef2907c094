namespace Nadir.Tests.Optimizers;

/// <summary>An optimizer as its paper or its twin's documentation writes it: one number after another, nothing rearranged.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="decay">Weight decay.</param>
/// <param name="coupled">Whether the decay joins the gradient (PyTorch) or shrinks the weight before the step (Keras).</param>
internal abstract class PlainOptimizer(double rate, double decay, bool coupled)
{
    /// <summary>The number of the step, from 1.</summary>
    protected int T { get; private set; }

    /// <summary>Whether PyTorch is followed: it is the one that couples.</summary>
    protected bool IsTorch => coupled;

    protected virtual double Rate => rate;

    public void Step(double[] weights, double[] gradients)
    {
        T++;
        Begin();
        for (var i = 0; i < weights.Length; i++)
        {
            var (w, g) = (weights[i], gradients[i]);
            if (coupled)
                g += decay * w;
            else
                w -= w * decay * Rate;
            weights[i] = Move(i, w, g);
        }
    }

    protected virtual void Begin()
    {
    }

    protected abstract double Move(int i, double w, double g);

    protected static double Power(double x, int n)
    {
        var product = 1.0;
        for (var i = 0; i < n; i++)
            product *= x;
        return product;
    }
}
