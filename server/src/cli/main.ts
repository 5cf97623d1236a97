import { Command } from 'commander';

new Command('gouji').description('勾稽：核对报告稿件的栏目与数字。').parse();
