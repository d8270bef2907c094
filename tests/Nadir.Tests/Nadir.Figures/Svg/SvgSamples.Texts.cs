using Nadir.Figures;

namespace Nadir.Tests.Figures;

internal static partial class SvgSamples
{
    private static IEnumerable<(string Name, Func<Drawing> Make)> OfTexts() =>
    [
        ("mathematics", Mathematics),
        ("annotations", Annotations),
        ("annotations-at-the-edges", AnnotationsAtTheEdges),
        ("chinese", Chinese),
        ("long-texts", LongTexts),
        ("dollars", Dollars),
        ("big-numbers", BigNumbers),
    ];

    private static Figure Mathematics()
    {
        var figure = new Figure(@"Ridge: $\hat{w} = \min_w \|Xw - y\|_2^2 + \lambda\|w\|_2^2$")
        {
            Subtitle = @"$\frac{\partial L}{\partial w_i} = 0$ at $\lambda \geq 0$, $\sqrt{x+1}$, $e^{-x^2/2\sigma^2}$, \alpha, $\unknown{x}$",
            XAxis = { Title = @"$\lambda$, $10^{-3}$ to $\infty$" },
            YAxis = { Title = @"$\sum_i w_i^2$", Unit = "$m^2$" },
            Width = 400,
            Height = 300,
        };
        figure.AddLine([0, 1, 2, 3], [4.0, 2, 1.3, 1], @"$w_{i,j} \cdot x_0$");
        figure.AddLine([0, 1, 2, 3], [3.0, 2.4, 2, 1.8], @"$\theta \in [0, 2\pi)$, $\tanh x$");
        figure.Annotate(@"$\lambda^* = 0.5$", 1, 2, arrow: true);
        return figure;
    }

    private static Figure Annotations()
    {
        var figure = new Figure("Named places") { XAxis = { Title = "x" }, YAxis = { Title = "y" }, Width = 400, Height = 300 };
        var x = Range(-3, 3, 31);
        figure.AddLine(x, x.Select(v => v * v * v - 3 * v));
        figure.AddScatter([-1.0, 1], [2.0, -2]);
        figure.Annotate("local maximum", -1, 2, arrow: true);
        figure.Annotate("local minimum", 1, -2, arrow: true);
        figure.Annotate("$x^3-3x$", 2.5, 8.1);
        return figure;
    }

    private static Figure AnnotationsAtTheEdges()
    {
        var figure = new Figure("Notes stay inside") { Width = 400, Height = 280, XAxis = { Minimum = 0, Maximum = 1 }, YAxis = { Minimum = 0, Maximum = 1 } };
        figure.AddScatter([0.0, 1, 0, 1, 0.5, 0.5], [0.0, 0, 1, 1, 0.5, 0.52]);
        figure.Annotate("lower left corner", 0, 0, arrow: true);
        figure.Annotate("lower right corner", 1, 0);
        figure.Annotate("upper left corner", 0, 1);
        figure.Annotate("upper right corner", 1, 1, arrow: true);
        figure.Annotate("in the middle", 0.5, 0.5);
        figure.Annotate("just above", 0.5, 0.52, arrow: true);
        figure.Annotate("out of sight", 3, 3);
        return figure;
    }

    private static Figure Chinese()
    {
        var figure = new Figure("损失函数与学习率")
        {
            Subtitle = "鸢尾花数据集，种子 7",
            XAxis = { Title = "训练轮次", Unit = "轮" },
            YAxis = { Title = "损失值" },
            Width = 400,
            Height = 280,
        };
        figure.AddLine([1, 2, 3, 4], [0.9, 0.5, 0.3, 0.2], "训练集");
        figure.AddLine([1, 2, 3, 4], [1.0, 0.7, 0.5, 0.45], "验证集 $\\lambda=0.1$");
        figure.Annotate("过拟合从这里开始", 3, 0.5, arrow: true);
        return figure;
    }

    private static Figure LongTexts()
    {
        var figure = new Figure("A headline that is much longer than any picture of this width could ever hold in one line of text")
        {
            Subtitle = "and a subtitle that does not want to come to an end either, whatever the width of the picture may be",
            XAxis = { Title = "the title of the horizontal axis, which is also far too long for this picture to be shown", Unit = "µs" },
            YAxis = { Title = "the vertical axis has a long title as well, longer than the picture is high" },
            Width = 400,
            Height = 300,
        };
        figure.AddLine([0, 1], [0.0, 1], "a first trace with a name that fills the legend's first row");
        figure.AddLine([0, 1], [1.0, 0], "a second one");
        figure.AddLine([0, 1], [0.5, double.PositiveInfinity], "a third");
        return figure;
    }

    private static Figure Dollars()
    {
        var figure = new Figure("From $5 to $10, and $x$") { Width = 400, Height = 240, XAxis = { Title = "price in $" } };
        figure.AddBar(["a", "b"], [5, 10], "$ a piece");
        return figure;
    }

    private static Figure BigNumbers()
    {
        var figure = new Figure("From tiny to huge") { Width = 400, Height = 260, XAxis = { Title = "steps" }, YAxis = { Title = "loss" } };
        figure.AddLine([0, 2.5e8, 1e9], [-3.2e-7, 4e-7, 1.5e-6]);
        return figure;
    }
}
