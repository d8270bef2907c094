global using Nadir.Expressions;
global using Nadir.Figures;
global using Nadir.Landscapes;
global using Nadir.Tensors;
