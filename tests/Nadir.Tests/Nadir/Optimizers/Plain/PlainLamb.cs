namespace Nadir.Tests.Optimizers;

/// <summary>From You et al. 2019, algorithm 2; with the weights shrunk before the step instead, as in Keras.</summary>
internal sealed class PlainLamb(double rate, double beta1, double beta2, double epsilon, double decay = 0, bool inRatio = true) : PlainTensorRule
{
    protected override void Move(double[] w, double[] g, int[] shape, Func<string, int, double[]> slot)
    {
        var (m, v, r) = (slot("m", w.Length), slot("v", w.Length), new double[w.Length]);
        for (var i = 0; i < w.Length; i++)
        {
            if (!inRatio)
                w[i] -= rate * decay * w[i];
            m[i] = (beta1 * m[i]) + ((1 - beta1) * g[i]);
            v[i] = (beta2 * v[i]) + ((1 - beta2) * g[i] * g[i]);
            r[i] = m[i] / (1 - Math.Pow(beta1, T)) / (Math.Sqrt(v[i] / (1 - Math.Pow(beta2, T))) + epsilon);
            if (inRatio)
                r[i] += decay * w[i];
        }

        var trust = Norm(w) / Norm(r);
        for (var i = 0; i < w.Length; i++)
            w[i] -= rate * trust * r[i];
    }
}
